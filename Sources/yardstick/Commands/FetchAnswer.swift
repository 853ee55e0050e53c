import Indicators

/// A fetch as `fetch --format json` prints it.
struct FetchAnswer: Encodable {
  /// The names and values, in the order of the names; every name is there, also where nothing is
  /// known.
  private let fields: [(name: String, value: JSONField)]

  init(_ source: Source, _ capture: Capture) {
    fields = [
      ("bytes", .whole(capture.size)),
      ("charset", .text(capture.charset)),
      ("detail", .text(capture.detail)),
      ("fault", .text(capture.fault?.rawValue)),
      ("finalUrl", .text(capture.finalAddress)),
      ("id", .whole(Int(source.id ?? 0))),
      ("mediaType", .text(capture.mediaType)),
      ("milliseconds", .whole(capture.milliseconds)),
      ("outcome", .text(capture.outcome.rawValue)),
      ("retryAfter", .whole(capture.retryAfter)),
      ("sha256", .text(capture.digest?.description)),
      ("status", .whole(capture.status)),
      ("url", .text(source.address)),
      ("warnings", .list(capture.warnings.map(\.rawValue))),
    ]
  }

  /// The answer as an object of JSON on one line, its names in order.
  var line: String {
    var line = "{"
    for (place, field) in fields.enumerated() {
      line += place > 0 ? ",\"" : "\""
      line += field.name
      line += "\":"
      field.value.write(to: &line)
    }
    return line + "}\n"
  }

  private struct Key: CodingKey {
    let stringValue: String
    var intValue: Int? { nil }

    init(stringValue: String) { self.stringValue = stringValue }
    init?(intValue: Int) { nil }
  }

  func encode(to encoder: any Encoder) throws {
    var answer = encoder.container(keyedBy: Key.self)
    for field in fields { try answer.encode(field.value, forKey: Key(stringValue: field.name)) }
  }
}
