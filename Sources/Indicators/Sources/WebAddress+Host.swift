import Foundation

extension WebAddress {
  /// The host in ASCII, in lower case; an IPv6 address keeps its brackets.
  static func asciiHost(_ host: String) throws(WebAddressProblem) -> String {
    if host.hasPrefix("[") { return try literal(host) }
    guard isName(host) else { throw .host(host) }
    var labels = host.lowercased().precomposedStringWithCanonicalMapping
      .split(separator: ".", omittingEmptySubsequences: false).map(String.init)
    // One dot at the end means the root of the name system, and is a name like any other.
    let rooted = labels.count > 1 && labels.last == ""
    if rooted { labels.removeLast() }
    var ascii: [String] = []
    for label in labels {
      guard let written = Punycode.asciiLabel(label), (1...63).contains(written.utf8.count) else {
        throw .host(host)
      }
      ascii.append(written)
    }
    let name = ascii.joined(separator: ".") + (rooted ? "." : "")
    guard !ascii.isEmpty, name.utf8.count <= 254 else { throw .host(host) }
    return name
  }

  /// Letters, marks, digits, hyphen, underscore and dot, none of which stands for another character.
  ///
  /// A full-width digit or a circled letter would become something else on the way to the name
  /// system; such names are used to slip an address past a check, never to publish a report.
  private static func isName(_ host: String) -> Bool {
    if host.utf8.allSatisfy({ $0 < 0x80 }) {
      return !host.isEmpty && host.utf8.allSatisfy(isNameByte)
    }
    guard
      host.precomposedStringWithCompatibilityMapping == host.precomposedStringWithCanonicalMapping
    else { return false }
    return host.unicodeScalars.allSatisfy { scalar in
      if scalar.isASCII { return isNameByte(UInt8(ascii: scalar)) }
      switch scalar.properties.generalCategory {
      case .lowercaseLetter, .uppercaseLetter, .otherLetter, .modifierLetter, .nonspacingMark,
        .spacingMark, .decimalNumber:
        return true
      default:  // The categories are Unicode's, not ours: only those above make names.
        return false
      }
    }
  }

  private static func isNameByte(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "_"),
      UInt8(ascii: "."):
      true
    default: false  // The rest of the bytes.
    }
  }

  private static func literal(_ host: String) throws(WebAddressProblem) -> String {
    let inner = host.dropFirst().dropLast()
    guard host.hasSuffix("]"), inner.contains(":"),
      inner.utf8.allSatisfy({ "0123456789abcdefABCDEF:.".utf8.contains($0) })
    else { throw .host(host) }
    return host.lowercased()
  }
}
