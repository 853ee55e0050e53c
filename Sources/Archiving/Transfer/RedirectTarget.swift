import CCurl
import Indicators

/// Where an answer sends us, by the rules of RFC 3986 and our own; the only file that calls `curl_url_*`.
enum RedirectTarget {
  /// The address that the header points to, seen from `base`.
  static func address(
    _ header: HeaderBlock, from base: WebAddress
  ) throws(TransferFault) -> WebAddress {
    let all = header.values("location")
    guard let first = all.first, !first.isEmpty else {
      throw .redirectInvalid("it names no address")
    }
    guard all.allSatisfy({ $0 == first }) else {
      throw .redirectInvalid("it names \(all.count) different addresses")
    }
    return try address(first, from: base)
  }

  /// The address that `reference` means on the page `base`.
  static func address(
    _ reference: String, from base: WebAddress
  ) throws(TransferFault) -> WebAddress {
    guard reference.utf8.count <= WebAddress.maximumLength else {
      throw .tooLarge(
        "The address that the server points to is \(reference.utf8.count) bytes long.")
    }
    let spaced = reference.split(separator: " ", omittingEmptySubsequences: false)
      .joined(separator: "%20")
    do throws(WebAddressProblem) {
      if let scheme = scheme(of: spaced) {
        guard scheme == "http" || scheme == "https" else { throw .scheme(scheme) }
        return try WebAddress(spaced)
      }
      if spaced.hasPrefix("//") {
        return try WebAddress((base.isSecure ? "https:" : "http:") + spaced)
      }
      return try WebAddress(joined(encoded(spaced), to: base))
    } catch {
      throw fault(error)
    }
  }

  private static func fault(_ problem: WebAddressProblem) -> TransferFault {
    switch problem {
    case .scheme(let scheme): .blockedScheme(scheme)
    case .tooLong(let count):
      .tooLarge("The address that the server points to is \(count) bytes long.")
    case .forbiddenCharacter, .form, .credentials, .host, .port:
      .redirectInvalid(problem.description)
    }
  }

  /// The scheme, when the reference has one: letters, digits, `+`, `-`, `.` before the first colon.
  private static func scheme(of reference: String) -> String? {
    let name = reference.prefix { $0 != ":" && $0 != "/" && $0 != "?" && $0 != "#" }
    guard name.endIndex < reference.endIndex, reference[name.endIndex] == ":",
      let first = name.utf8.first, Self.isLetter(first),
      name.utf8.allSatisfy({
        Self.isLetter($0) || (48...57).contains($0) || [43, 45, 46].contains($0)
      })
    else { return nil }
    return name.lowercased()
  }

  private static func isLetter(_ byte: UInt8) -> Bool {
    (65...90).contains(byte) || (97...122).contains(byte)
  }

  /// Letters outside ASCII percent-encoded, as browsers send them.
  private static func encoded(_ text: String) throws(WebAddressProblem) -> String {
    if let bad = text.unicodeScalars.first(where: {
      $0.value < 0x20 || $0.value == 0x7F || $0 == "\\"
    }) {
      throw .forbiddenCharacter(bad.value)
    }
    return text.utf8.reduce(into: "") { written, byte in
      if byte < 0x80 {
        written.unicodeScalars.append(Unicode.Scalar(byte))
      } else {
        written += "%" + String(byte, radix: 16, uppercase: true)
      }
    }
  }

  private static func joined(
    _ reference: String, to base: WebAddress
  ) throws(WebAddressProblem) -> String {
    let url = curl_url()
    defer { curl_url_cleanup(url) }
    var text: UnsafeMutablePointer<CChar>?
    guard curl_url_set(url, CURLUPART_URL, base.description, 0) == CURLUE_OK,
      curl_url_set(url, CURLUPART_URL, reference, 0) == CURLUE_OK,
      curl_url_get(url, CURLUPART_URL, &text, 0) == CURLUE_OK, let text
    else { throw .form(reference) }
    defer { curl_free(text) }
    return String(cString: text)
  }
}
