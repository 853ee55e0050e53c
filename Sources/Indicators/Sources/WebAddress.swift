/// An http or https address that is safe to hand to a transfer, parsed once and strictly.
///
/// Credentials, control characters, blanks, backslashes and other schemes are refused. International
/// names are accepted and kept in their ASCII form; letters outside ASCII in the path are
/// percent-encoded; a fragment is dropped, because no server ever sees it.
public struct WebAddress: Sendable, Hashable, CustomStringConvertible {
  /// The longest address that is accepted, in bytes.
  public static let maximumLength = 8192

  /// Whether the scheme is https.
  public let isSecure: Bool
  /// The host in ASCII and lower case; an IPv6 address stands in brackets.
  public let host: String
  /// The port, also where the address leaves it out.
  public let port: Int
  /// Path and query as they are asked for; begins with a slash.
  public let target: String

  /// The address in `text`.
  public init(_ text: String) throws(WebAddressProblem) {
    guard text.utf8.count <= Self.maximumLength else { throw .tooLong(text.utf8.count) }
    if !text.utf8.allSatisfy(Self.isPlain),
      let scalar = text.unicodeScalars.first(where: Self.isForbidden)
    {
      throw .forbiddenCharacter(scalar.value)
    }
    let rest = try Self.afterScheme(text)
    isSecure = rest.scheme == "https"
    let end = rest.authority.utf8.firstIndex(where: Self.endsAuthority) ?? rest.authority.endIndex
    let (host, port) = try Self.hostAndPort(rest.authority[..<end])
    self.host = try Self.asciiHost(host)
    self.port = port ?? (rest.scheme == "https" ? 443 : 80)
    target = Self.target(rest.authority[end...])
    guard description.utf8.count <= Self.maximumLength else {
      throw .tooLong(description.utf8.count)
    }
  }

  /// Scheme, host and, where it is not the usual one, port.
  public var origin: String {
    let usual = isSecure ? 443 : 80
    return (isSecure ? "https://" : "http://") + host + (port == usual ? "" : ":\(port)")
  }

  /// The address, written in one way only.
  public var description: String { origin + target }

  // The address is looked through byte by byte: characters cost ten times as much, and a mark that
  // follows a slash must not hide it.

  /// Printable ASCII without the backslash: nothing that needs a closer look.
  private static func isPlain(_ byte: UInt8) -> Bool {
    byte > 0x20 && byte < 0x7F && byte != UInt8(ascii: "\\")
  }

  private static func endsAuthority(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "/") || byte == UInt8(ascii: "?") || byte == UInt8(ascii: "#")
  }

  private static func isForbidden(_ scalar: Unicode.Scalar) -> Bool {
    if scalar.isASCII { return scalar.value <= 0x20 || scalar.value == 0x7F || scalar == "\\" }
    return scalar.properties.isWhitespace
      || scalar.properties.isDefaultIgnorableCodePoint
      || scalar.properties.generalCategory == .control
      || scalar.properties.generalCategory == .format
  }

  private static func afterScheme(
    _ text: String
  ) throws(WebAddressProblem) -> (scheme: String, authority: Substring) {
    guard let colon = text.utf8.firstIndex(of: UInt8(ascii: ":")) else { throw .form(text) }
    let scheme = text[..<colon].lowercased()
    let after = text[text.utf8.index(after: colon)...]
    guard scheme == "http" || scheme == "https" else {
      // "example.org:8080/x" is a forgotten scheme rather than a scheme of that name.
      throw scheme.contains(".") || scheme.isEmpty ? .form(text) : .scheme(scheme)
    }
    let slashes = after.utf8.prefix { $0 == UInt8(ascii: "/") }
    guard slashes.count == 2 else { throw .form(text) }
    return (scheme, after[slashes.endIndex...])
  }

  private static func hostAndPort(
    _ authority: Substring
  ) throws(WebAddressProblem) -> (host: String, port: Int?) {
    let bytes = authority.utf8
    guard !bytes.contains(UInt8(ascii: "@")) else { throw .credentials }
    let isLiteral = bytes.first == UInt8(ascii: "[")
    let bracket = isLiteral ? bytes.lastIndex(of: UInt8(ascii: "]")) : nil
    let end = bracket.map { bytes.index(after: $0) } ?? bytes.firstIndex(of: UInt8(ascii: ":"))
    guard let end, end < bytes.endIndex else { return (String(authority), nil) }
    let name = authority[..<end]
    let digits = authority[bytes.index(after: end)...]
    guard bytes[end] == UInt8(ascii: ":"), digits.utf8.count <= 5,
      digits.utf8.allSatisfy({ (48...57).contains($0) }),
      let port = Int(digits), (1...65535).contains(port)
    else { throw .port(String(digits)) }
    return (String(name), port)
  }

  private static func target(_ text: Substring) -> String {
    let request = text.utf8.prefix { $0 != UInt8(ascii: "#") }
    let isRooted = request.first == UInt8(ascii: "/")
    if isRooted, request.allSatisfy(mayStand) { return String(Substring(request)) }
    var written = isRooted ? "" : "/"
    for byte in request {
      if mayStand(byte) {
        written.unicodeScalars.append(Unicode.Scalar(byte))
      } else {
        let digits = String(byte, radix: 16, uppercase: true)
        written += byte < 16 ? "%0\(digits)" : "%\(digits)"
      }
    }
    return written
  }

  /// Whether the byte may stand in a request as it is.
  private static func mayStand(_ byte: UInt8) -> Bool {
    byte > 0x20 && byte < 0x7F && byte != 0x22 && byte != 0x3C && byte != 0x3E
  }
}
