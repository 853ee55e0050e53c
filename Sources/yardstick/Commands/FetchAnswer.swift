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

  /// Writes the answer to the end of `text` as an object of JSON on one line, its names in order.
  func write(to text: inout [UInt8]) {
    var mark = UInt8(ascii: "{")
    for field in fields {
      text.append(mark)
      mark = UInt8(ascii: ",")
      text.append(UInt8(ascii: "\""))
      text.append(contentsOf: field.name.utf8)
      text.append(contentsOf: "\":".utf8)
      field.value.write(to: &text)
    }
    text.append(contentsOf: "}\n".utf8)
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
