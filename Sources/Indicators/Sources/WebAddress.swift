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
  /// The address, written in one way only.
  public let description: String

  /// The address in `text`.
  public init(_ text: String) throws(WebAddressProblem) {
    let bytes = Array(text.utf8)
    guard bytes.count <= Self.maximumLength else { throw .tooLong(bytes.count) }
    if !bytes.allSatisfy(Self.isPlain),
      let scalar = text.unicodeScalars.first(where: Self.isForbidden)
    {
      throw .forbiddenCharacter(scalar.value)
    }
    let (isSecure, rest) = try Self.afterScheme(bytes)
    let end = rest.firstIndex(where: Self.endsAuthority) ?? rest.endIndex
    let (host, port) = try Self.hostAndPort(rest[..<end])
    self.isSecure = isSecure
    self.host = try Self.asciiHost(host)
    self.port = port ?? Self.usualPort(isSecure)
    target = Self.target(rest[end...])
    description = Self.written(isSecure, self.host, self.port, target)
    guard description.utf8.count <= Self.maximumLength else {
      throw .tooLong(description.utf8.count)
    }
  }

  /// Scheme, host and, where it is not the usual one, port.
  public var origin: String {
    String(Substring(description.utf8.dropLast(target.utf8.count)))
  }

  // Each address is written in one way only, so two that are written alike are the same.

  /// Two addresses are the same when they are written alike.
  public static func == (left: Self, right: Self) -> Bool { left.description == right.description }

  /// Feeds what the address is told by to `hasher`.
  public func hash(into hasher: inout Hasher) { hasher.combine(description) }

  private static func usualPort(_ isSecure: Bool) -> Int { isSecure ? 443 : 80 }

  private static func written(
    _ isSecure: Bool, _ host: String, _ port: Int, _ target: String
  ) -> String {
    var text = isSecure ? "https://" : "http://"
    text.reserveCapacity(16 + host.utf8.count + target.utf8.count)
    text += host
    if port != usualPort(isSecure) {
      text += ":"
      text += String(port)
    }
    text += target
    return text
  }

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
    _ text: [UInt8]
  ) throws(WebAddressProblem) -> (isSecure: Bool, rest: ArraySlice<UInt8>) {
    guard let colon = text.firstIndex(of: UInt8(ascii: ":")) else { throw .form(string(text[...])) }
    let isSecure = isSame(text[..<colon], "https")
    guard isSecure || isSame(text[..<colon], "http") else {
      let name = string(text[..<colon]).lowercased()
      // "example.org:8080/x" is a forgotten scheme rather than a scheme of that name.
      throw name.contains(".") || name.isEmpty ? .form(string(text[...])) : .scheme(name)
    }
    let after = text[(colon + 1)...]
    let slashes = after.prefix { $0 == UInt8(ascii: "/") }
    guard slashes.count == 2 else { throw .form(string(text[...])) }
    return (isSecure, after[slashes.endIndex...])
  }

  /// Whether `text` is `word`, which is in lower-case letters, in letters of any case.
  private static func isSame(_ text: ArraySlice<UInt8>, _ word: String) -> Bool {
    text.elementsEqual(word.utf8) { $0 | 0x20 == $1 }
  }

  private static func hostAndPort(
    _ authority: ArraySlice<UInt8>
  ) throws(WebAddressProblem) -> (host: ArraySlice<UInt8>, port: Int?) {
    guard !authority.contains(UInt8(ascii: "@")) else { throw .credentials }
    let isLiteral = authority.first == UInt8(ascii: "[")
    let bracket = isLiteral ? authority.lastIndex(of: UInt8(ascii: "]")) : nil
    let end = bracket.map { $0 + 1 } ?? authority.firstIndex(of: UInt8(ascii: ":"))
    guard let end, end < authority.endIndex else { return (authority, nil) }
    let digits = authority[(end + 1)...]
    guard authority[end] == UInt8(ascii: ":"), let port = port(digits) else {
      throw .port(string(digits))
    }
    return (authority[..<end], port)
  }

  private static func port(_ digits: ArraySlice<UInt8>) -> Int? {
    guard digits.count <= 5, digits.allSatisfy({ (48...57).contains($0) }) else { return nil }
    let port = digits.reduce(0) { $0 * 10 + Int($1 - 48) }
    return (1...65535).contains(port) ? port : nil
  }

  private static func target(_ text: ArraySlice<UInt8>) -> String {
    let request = text.prefix { $0 != UInt8(ascii: "#") }
    let isRooted = request.first == UInt8(ascii: "/")
    if isRooted, request.allSatisfy(mayStand) { return string(request) }
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

  /// Bytes of a text, cut between characters, as a text.
  static func string(_ bytes: ArraySlice<UInt8>) -> String {
    String(decoding: bytes, as: UTF8.self)
  }

  /// Whether the byte may stand in a request as it is.
  private static func mayStand(_ byte: UInt8) -> Bool {
    byte > 0x20 && byte < 0x7F && byte != 0x22 && byte != 0x3C && byte != 0x3E
  }
}
