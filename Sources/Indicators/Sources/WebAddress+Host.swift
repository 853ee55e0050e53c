import Foundation

extension WebAddress {
  /// The host in ASCII, in lower case; an IPv6 address keeps its brackets.
  static func asciiHost(_ host: ArraySlice<UInt8>) throws(WebAddressProblem) -> String {
    let text = string(host)
    if host.first == UInt8(ascii: "[") { return try literal(text) }
    let isASCII = host.allSatisfy { $0 < 0x80 }
    guard isASCII ? host.allSatisfy(isNameByte) : isInternational(text),
      let name = isASCII ? text.lowercased() : written(text), hasProperLabels(Array(name.utf8))
    else { throw .host(text) }
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

  private static func hasProperLabels(_ name: [UInt8]) -> Bool {
    let dot = UInt8(ascii: ".")
    guard name.count <= 254 else { return false }
    var length = 0
    // One dot at the end means the root of the name system, and is a name like any other.
    for byte in name.last == dot ? name.dropLast() : name[...] {
      guard byte != dot || length > 0 else { return false }
      length = byte == dot ? 0 : length + 1
      guard length <= 63 else { return false }
    }
    return length > 0
  }

  /// Letters, marks, digits, hyphen, underscore and dot, none of which stands for another character.
  ///
  /// A full-width digit or a circled letter would become something else on the way to the name
  /// system; such names are used to slip an address past a check, never to publish a report.
  private static func isInternational(_ host: String) -> Bool {
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
