/// Mends what feeds most often get wrong.
enum FeedMending {
  /// The document with every ampersand written out that begins no reference of XML.
  ///
  /// `A & B` and `&nbsp;` are no XML; a parser that goes on all the same loses what they say.
  static func mended(_ document: [UInt8]) -> [UInt8] {
    var mended: [UInt8] = []
    mended.reserveCapacity(document.count)
    var isLiteral = false
    for (position, byte) in document.enumerated() {
      mended.append(byte)
      switch byte {
      case UInt8(ascii: "<") where !isLiteral:
        isLiteral = document[position...].starts(with: "<![CDATA[".utf8)
      case UInt8(ascii: ">") where isLiteral:
        isLiteral = !mended.suffix(3).elementsEqual("]]>".utf8)
      case UInt8(ascii: "&") where !isLiteral && !beginsReference(document[(position + 1)...]):
        mended += "amp;".utf8
      default: break  // Any other byte stays as it is.
      }
    }
    return mended
  }

  private static func beginsReference(_ rest: ArraySlice<UInt8>) -> Bool {
    let name = rest.prefix(10).prefix { $0 != UInt8(ascii: ";") }
    guard name.count < 10, name.count < rest.count else { return false }
    if name.first == UInt8(ascii: "#") {
      return name.dropFirst().allSatisfy(isDigit) && name.count > 1
    }
    return ["amp", "lt", "gt", "quot", "apos"].contains { name.elementsEqual($0.utf8) }
  }

  private static func isDigit(_ byte: UInt8) -> Bool {
    // The digits of decimal and hexadecimal references.
    (48...57).contains(byte) || (97...102).contains(byte) || (65...70).contains(byte) || byte == 120
  }
}
