import Foundation

/// Where a document that was cut is to go on, and by what it is known to be the same document.
struct Continuation: Sendable, Equatable {
  /// What the server said of the version of which the first bytes are here.
  enum Validator: Sendable, Equatable {
    case etag(String)
    case lastModified(String)
  }

  /// The bytes that are here already.
  let start: Int
  /// The bytes of the whole document, where they were announced.
  let total: Int?
  /// The version that they are of.
  let validator: Validator

  /// A continuation from its parts.
  init(start: Int, total: Int?, validator: Validator) {
    self.start = start
    self.total = total
    self.validator = validator
  }

  /// How to go on after `size` bytes of the answer with this header; `nil` where that is not safe.
  ///
  /// Only bytes that were sent as they are can be continued, and only by a strong validator:
  /// a weak one says that two versions mean the same, not that their bytes are equal.
  init?(after header: HeaderBlock, size: Int) {
    guard header.statusLine.status == 200, size > 0,
      let framing = try? Framing(header), framing.coding == .identity,
      !header.words("accept-ranges").contains("none"), framing.length.map({ $0 > size }) ?? true,
      let validator = Self.validator(of: header)
    else { return nil }
    self.init(start: size, total: framing.length, validator: validator)
  }

  /// The header fields to send.
  var fields: [(name: String, value: String)] {
    let value =
      switch validator {
      case .etag(let tag): tag
      case .lastModified(let date): date
      }
    return [("Range", "bytes=\(start)-"), ("If-Range", value)]
  }

  /// The bytes of the whole document, when the answer with this header continues it to its end.
  func total(confirmedBy header: HeaderBlock) -> Int? {
    guard header.statusLine.status == 206, Self.isSame(header, validator),
      let framing = try? Framing(header), framing.coding == .identity,
      let range = header.single("content-range").flatMap(ContentRange.init), range.first == start,
      range.last == range.total - 1, total == nil || total == range.total,
      framing.length == nil || framing.length == range.total - start
    else { return nil }
    return range.total
  }

  /// The continuation after `size` bytes more.
  func advanced(by size: Int, total: Int) -> Continuation {
    Continuation(start: start + size, total: total, validator: validator)
  }

  private static func validator(of header: HeaderBlock) -> Validator? {
    if let tag = header.single("etag").flatMap(Validators.usable(etag:)) {
      return tag.hasPrefix("W/") ? nil : .etag(tag)
    }
    // A date says little of a document that may have changed twice within its second.
    guard header.values("etag").isEmpty, let modified = header.single("last-modified"),
      let moment = HTTPDate.parse(modified),
      let answered = header.single("date").flatMap(HTTPDate.parse),
      answered.timeIntervalSince(moment) >= 60
    else { return nil }
    return .lastModified(modified)
  }

  private static func isSame(_ header: HeaderBlock, _ validator: Validator) -> Bool {
    switch validator {
    case .etag(let tag): header.single("etag") == tag
    case .lastModified(let date):
      header.single("last-modified") == date && header.values("etag").isEmpty
    }
  }
}
