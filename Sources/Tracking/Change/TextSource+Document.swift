import Indicators
import Reading

extension TextSource {
  /// What stands in the body of `capture`, which lies at `path`.
  func document(
    _ capture: Capture, at path: String, _ source: Source, _ rules: NoiseRules
  ) throws(ReadingProblem) -> DocumentText {
    try reader.text(
      of: ReadingRequest(
        path: path, mediaType: capture.mediaType, charset: capture.charset,
        address: capture.finalAddress, language: source.language,
        selection: Self.selection(of: rules)))
  }

  /// The parts of a page that count by `rules`.
  static func selection(of rules: NoiseRules) throws(ReadingProblem) -> ElementSelection {
    ElementSelection(
      keep: try rules.keep.map { text throws(ReadingProblem) in try ElementSelector(text) },
      drop: try rules.drop.map { text throws(ReadingProblem) in try ElementSelector(text) })
  }
}
