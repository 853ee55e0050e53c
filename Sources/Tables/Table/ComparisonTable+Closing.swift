import Indicators

extension ComparisonTable {
  /// What stands under the table, in the order in which every format prints it; without bands.
  public func closing(_ style: SignStyle = .words) -> [ClosingLine] {
    let wording = Wording(language)
    var lines = statements.map { ClosingLine(kind: .statement, label: nil, text: $0, address: nil) }
    func add(_ kind: ClosingLine.Kind, _ text: String, label: TableHeading?, address: String? = nil)
    {
      lines.append(
        ClosingLine(
          kind: kind, label: label.map { wording[.heading($0)] }, text: text, address: address))
    }
    for footnote in footnotes { add(.footnote, footnote, label: nil) }
    for (index, note) in notes.enumerated() {
      lines.append(ClosingLine(kind: .note, label: "(\(index + 1))", text: note, address: nil))
    }
    if let text = key(style) { add(.symbols, text, label: .symbols) }
    for remark in remarks { add(.remark, remark, label: .about) }
    for source in sources { add(.source, source.text, label: .source, address: source.address) }
    if let credit { add(.credit, credit, label: nil) }
    if let licence { add(.licence, licence.text, label: .licence, address: licence.address) }
    add(.standing, wording[.standing(standing)], label: nil)
    add(.citation, citation, label: .citation)
    return lines
  }

  /// What the signs mean; nil where none is used.
  private func key(_ style: SignStyle) -> String? {
    let parts = symbols.compactMap { symbol -> String? in
      switch style {
      case .words: symbol.isMissing ? nil : symbol.sign + " " + symbol.meaning
      case .signs: symbol.sign + " " + symbol.meaning
      case .plainSigns: symbol.plainSign + " " + symbol.meaning
      }
    }
    return parts.isEmpty ? nil : parts.joined(separator: "; ") + "."
  }
}
