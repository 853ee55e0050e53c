extension HTMLTable {
  /// What stands under the table, each line a paragraph; a page makes its statements above.
  var closing: HTML {
    HTML(
      joining: table.closing().filter { page == nil || $0.kind != .statement }.map { line in
        .element(
          "p",
          [
            "class": page == nil ? line.kind.rawValue : "closing \(line.kind.rawValue)",
            "id": identifier(of: line), "style": look.closing,
          ], content(line))
      }, separator: "\n")
  }

  private func content(_ line: ClosingLine) -> HTML {
    let label: HTML? = line.label.map { line.kind == .note ? "\($0) " : "\($0): " }
    let address: HTML? = line.address.map { address in
      " \(HTML.link(address, HTML(text: address)))"
    }
    return "\(label)\(line.text)\(address)"
  }

  /// A note on a page can be linked to; its number is the label.
  private func identifier(of line: ClosingLine) -> String? {
    guard page != nil, line.kind == .note else { return nil }
    return line.label.map { noteIdentifier($0) }
  }

  private func noteIdentifier(_ label: String) -> String { "note-" + label.filter(\.isNumber) }

  /// The raised numbers of notes, linked on a page.
  func references(_ notes: [Int]) -> HTML {
    HTML(
      joining: notes.map { number in
        let text = "(\(number))"
        let shown = HTML(text: text)
        return "<sup>\(page == nil ? shown : HTML.link("#" + noteIdentifier(text), shown))</sup>"
      })
  }
}
