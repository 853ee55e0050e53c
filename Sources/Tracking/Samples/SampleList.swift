import Foundation
import Indicators

/// The documents of imaginary countries under `Indicators/samples`.
public struct SampleList: Sendable {
  /// The folder of the files.
  public let directory: URL
  /// The documents, in the order of `samples.yaml`.
  public let samples: [Sample]

  /// The list of `folder`.
  public init(_ folder: IndicatorFolder) throws(TrackingError) {
    directory = folder.directory.appending(path: "samples")
    let file = directory.appending(path: "samples.yaml")
    var problems: [Problem] = []
    var reader = FieldReader()
    let text = try TextFile(file).text()
    samples =
      YAMLText.read(text, problems: &problems)
      .map { Self.samples(from: $0, reader: &reader) } ?? []
    problems += reader.problems
    guard problems.isEmpty else { throw .problems(file.path, Problems(problems)) }
  }

  private static func samples(from document: YAMLValue, reader: inout FieldReader) -> [Sample] {
    guard let fields = reader.fields(of: document, allowed: ["samples"]) else { return [] }
    var samples: [Sample] = []
    for value in reader.list(fields, "samples") {
      if let sample = sample(from: value, reader: &reader) { samples.append(sample) }
    }
    return samples
  }

  private static func sample(from value: YAMLValue, reader: inout FieldReader) -> Sample? {
    let keys = ["path", "title", "language", "kind", "media-type", "editions"]
    guard let fields = reader.fields(of: value, allowed: keys),
      let path = reader.requiredText(fields, "path")
    else { return nil }
    var editions: [String] = []
    for edition in reader.list(fields, "editions") {
      if let name = reader.text(of: edition) { editions.append(name) }
    }
    return Sample(
      path: path, title: reader.text(fields, "title") ?? path,
      language: reader.text(fields, "language"), kind: reader.choice(fields, "kind") ?? .page,
      mediaType: reader.text(fields, "media-type") ?? "text/html; charset=utf-8",
      editions: editions.isEmpty ? [path] : editions)
  }

  /// The bytes of a file of the list.
  public func bytes(of edition: String) throws(TrackingError) -> Data {
    try TextFile(directory.appending(path: edition)).bytes(limit: 16 << 20)
  }
}
