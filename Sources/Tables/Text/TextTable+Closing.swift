extension TextTable {
  /// What stands under the table, wrapped to `width`.
  func closing(width: Int, detail: TextDetail) -> [String] {
    var lines: [String] = []
    if !table.bands.isEmpty { lines += bands(width: width) }
    if !detail.showsNames, let key = countryKey { lines += signs.text(key).wrapped(to: width) }
    for line in table.closing(style.isPlain ? .plainSigns : .signs) {
      lines += written(line, width: width)
    }
    return lines
  }

  /// The codes in the headings with the names they stand for.
  private var countryKey: String? {
    let named = table.groups.filter { $0.heading != $0.shortHeading }
    guard !named.isEmpty else { return nil }
    return named.map { "\($0.shortHeading) \($0.heading)" }.joined(separator: ", ") + "."
  }

  private func bands(width: Int) -> [String] {
    let samples = table.bands.map { "\($0.name) \($0.edges)" }
    let text = "\(wording[.heading(.bands)]): " + samples.joined(separator: "; ")
    let lines = signs.text("\(text); \(wording[.edgeRule]).").wrapped(to: width)
    guard style.colour != .none else { return lines }
    let swatches = table.bands.map { style.colour.paint(" \($0.name) ", on: $0.colour) }
    return lines + [swatches.joined(separator: " ")]
  }

  private func written(_ line: ClosingLine, width: Int) -> [String] {
    let label = line.label.map { line.kind == .note ? "\($0) " : "\($0): " } ?? ""
    let address = line.address.map { " " + $0 } ?? ""
    let hang = line.kind == .note ? DisplayWidth.of(label) : 0
    let words = signs.text(label + line.text + address).wrapped(to: width - hang)
    return words.enumerated().map { place, text in
      place == 0 ? text : String(repeating: " ", count: hang) + text
    }
  }
}
