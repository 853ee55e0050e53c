extension HTMLTable {
  /// What stands under the table, each line a paragraph.
  var closing: HTML {
    HTML(
      joining: table.closing(.words).map { line in
        .element(
          "p",
          [
            "class": line.kind.rawValue, "id": identifier(of: line), "style": look.closing,
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

  /// A note can be linked to; its number is the label.
  private func identifier(of line: ClosingLine) -> String? {
    guard look.hasClasses, line.kind == .note, let label = line.label else { return nil }
    return Int(label.dropFirst().dropLast()).map { look.noteIdentifier($0) }
  }
}
