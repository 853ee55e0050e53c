/// Takes out of a page what would keep a parser busy and says nothing to a reader.
enum HTMLTrim {
  /// The longest tag that is kept.
  static let longestTag = 64 << 10
  /// The most that is read of a page.
  static let longestPage = 16 << 20

  /// The page without tags of absurd length and without NUL.
  ///
  /// The parser compares each attribute with all others of its tag: two hundred thousand of them would
  /// take it minutes.
  static func withoutOverlongTags(_ page: [UInt8]) -> [UInt8] {
    var kept: [UInt8] = []
    kept.reserveCapacity(min(page.count, longestPage))
    var tagStart: Int?
    var tagsLength = 0
    for byte in page.prefix(longestPage) where byte != 0 {
      if byte == UInt8(ascii: "<"), tagStart == nil {
        tagStart = kept.count
        tagsLength = 0
      }
      tagsLength += 1
      if tagStart == nil || tagsLength <= longestTag { kept.append(byte) }
      guard byte == UInt8(ascii: ">"), let start = tagStart else { continue }
      if tagsLength > longestTag { kept.removeSubrange(start...) }
      tagStart = nil
    }
    return kept
  }
}
