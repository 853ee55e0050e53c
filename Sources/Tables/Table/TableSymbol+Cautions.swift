extension TableSymbol {
  /// The signs of `cautions` with their meaning, each once, in the order of first use.
  public static func list(of cautions: [Caution], wording: Wording) -> [TableSymbol] {
    var symbols: [TableSymbol] = []
    for caution in cautions {
      let symbol = TableSymbol(
        sign: caution.legendSign, plainSign: caution.plainLegendSign,
        meaning: wording[.cautionMeaning(caution)], isMissing: false)
      if !symbols.contains(symbol) { symbols.append(symbol) }
    }
    return symbols
  }
}
