import Foundation
import Indicators

/// What lets a server say "nothing new" instead of sending the document again.
struct Validators: Sendable, Equatable {
  /// The address that gave them; they mean nothing elsewhere.
  let address: String
  let etag: String?
  let lastModified: String?

  /// The validators of the last good capture; `nil` when it has none that are fit to be sent.
  init?(_ previous: Baseline, now: Date) {
    let etag = previous.etag.flatMap(Self.usable(etag:))
    let lastModified = previous.lastModified.flatMap { Self.usable(date: $0, now: now) }
    guard etag != nil || lastModified != nil else { return nil }
    address = previous.finalAddress
    self.etag = etag
    self.lastModified = lastModified
  }

  /// The header fields to send.
  var fields: [(name: String, value: String)] {
    [("If-None-Match", etag), ("If-Modified-Since", lastModified)].compactMap { name, value in
      value.map { (name, $0) }
    }
  }

  /// The tag, when it is short and can be sent back byte for byte.
  static func usable(etag: String) -> String? {
    var text = etag
    let isUsable = text.withUTF8 { bytes in
      let opaque = bytes.starts(with: "W/".utf8) ? bytes.dropFirst(2) : bytes[...]
      return bytes.count <= 1024 && opaque.count >= 2
        && opaque.first == quote && opaque.last == quote
        && opaque.dropFirst().dropLast().allSatisfy { $0 > 0x20 && $0 < 0x7F && $0 != quote }
    }
    return isUsable ? etag : nil
  }

  private static let quote = UInt8(ascii: "\"")

  /// The date, when it is one and lies in the past.
  static func usable(date: String, now: Date) -> String? {
    guard let moment = HTTPDate.parse(date), moment <= now else { return nil }
    return date
  }
}
