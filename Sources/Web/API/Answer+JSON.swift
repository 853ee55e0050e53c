import Foundation

extension Answer {
  /// `value` as JSON.
  static func json(_ value: some Encodable, mediaType: String = SiteMediaType.json) -> Answer {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    encoder.dateEncodingStrategy = .iso8601
    // Our own values are finite numbers and texts, which JSON can always write.
    let bytes = (try? encoder.encode(value)) ?? Data("null".utf8)
    return Answer(bytes: Array(bytes) + [0x0A], mediaType: mediaType)
  }
}
