import Foundation

extension WebAddress {
  /// The host in ASCII, in lower case; an IPv6 address keeps its brackets.
  static func asciiHost(_ host: String) throws(WebAddressProblem) -> String {
    if host.hasPrefix("[") { return try literal(host) }
    guard isName(host) else { throw .host(host) }
    let isASCII = host.utf8.allSatisfy { $0 < 0x80 }
    guard let name = isASCII ? host.lowercased() : written(host), hasProperLabels(name) else {
      throw .host(host)
    }
    return name
  }

  /// An international name in ASCII; nil when it cannot be written so.
  private static func written(_ host: String) -> String? {
    let labels = host.lowercased().precomposedStringWithCanonicalMapping
      .split(separator: ".", omittingEmptySubsequences: false).map {
        Punycode.asciiLabel(String($0))
      }
    return labels.contains(nil) ? nil : labels.compactMap(\.self).joined(separator: ".")
  }

  private static func hasProperLabels(_ name: String) -> Bool {
    let dot = UInt8(ascii: ".")
    // One dot at the end means the root of the name system, and is a name like any other.
    let labels = name.utf8.last == dot ? name.utf8.dropLast() : name.utf8[...]
    return name.utf8.count <= 254
      && labels.split(separator: dot, omittingEmptySubsequences: false)
        .allSatisfy { (1...63).contains($0.count) }
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
