import Indicators

extension TableBuilder {
  /// The footnotes of the countries shown, each once.
  func footnotes() -> [String] {
    guard let profile = selection.profile else { return [] }
    var texts: [String] = []
    for place in selection.countries {
      guard let key = scoreboard.countries[place].footnote, let text = profile.footnotes[key]
      else { continue }
      let wording = text[request.language]
      if !texts.contains(wording) { texts.append(wording) }
    }
    return texts
  }

  /// What a reader must be told before all else.
  func statements() -> [String] {
    switch framework.status {
    case .provisional: [wording[.provisional]]
    case .official: []
    }
  }

  /// Where the figures come from.
  func sources() -> [TableCitation] {
    framework.source.map { [citation(of: $0)] } ?? []
  }

  /// Under which terms they may be used.
  func licence() -> TableCitation? {
    framework.licence.map { citation(of: $0) }
  }

  private func citation(of source: Citation) -> TableCitation {
    let words = [source.title?[request.language], source.page, source.note?[request.language]]
    let phrases = words.compactMap { $0 }.map { $0.hasSuffix(".") ? String($0.dropLast()) : $0 }
    return TableCitation(text: phrases.joined(separator: ". "), address: source.address)
  }

  /// How to cite the table.
  func citation() -> String {
    let source = framework.source?.title.map {
      " \(wording[.heading(.source)]): \($0[request.language])."
    }
    return title() + ". " + wording[.standing(request.standing)] + (source ?? "")
  }
}
