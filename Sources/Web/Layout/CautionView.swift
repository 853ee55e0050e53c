import Tables

/// What a reader must know of a number, as pages show it: signs to see, words to hear.
enum CautionView {
  /// The signs, each after a blank; nothing where there are none.
  static func html(_ cautions: [Caution], _ words: SiteWording) -> HTML {
    HTML(
      joining: cautions.map { caution -> HTML in
        let meaning = words.tables[.caution(caution)]
        return """
           <span class="caution" title="\(meaning)"><span aria-hidden="true">\(caution.sign)</span>\
          <span class="hidden">\(meaning)</span></span>
          """
      })
  }

  /// What the signs mean, under a table; nothing where there are none.
  static func key(_ cautions: [Caution], _ words: SiteWording) -> HTML? {
    let symbols = TableSymbol.list(of: cautions, wording: words.tables)
    guard !symbols.isEmpty else { return nil }
    let texts = symbols.map { "\($0.sign) \($0.meaning)" }.joined(separator: "; ")
    return "<p class=\"closing\">\(texts).</p>\n"
  }
}
