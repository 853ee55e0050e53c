import Indicators

extension TableBand {
  /// The bands of `framework` with their edges in words.
  static func list(of framework: Framework, wording: Wording, language: Language) -> [TableBand] {
    let bands = framework.bands
    return bands.indices.map { place in
      let band = bands[place]
      let below = place + 1 < bands.count ? bands[place + 1].from : nil
      return TableBand(
        name: band.name[language], from: band.from, below: below,
        edges: wording[
          .bandEdges(wording.edge(band.from), below: below.map { wording.edge($0) })],
        colour: Colour(band.colour) ?? .white)
    }
  }
}

extension Wording {
  /// An edge with as many decimals as it needs, two at most.
  fileprivate func edge(_ value: Double) -> String {
    let decimals = (0...2).first { Double(NumberStyle.plain(value, decimals: $0)) == value }
    return numbers.text(value, decimals: decimals ?? 2)
  }
}
