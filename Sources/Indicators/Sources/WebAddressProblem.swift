/// Why a text is not an address that Yardstick fetches.
public enum WebAddressProblem: Error, Sendable, Equatable, CustomStringConvertible {
  /// Longer than any server must accept.
  case tooLong(Int)
  /// Holds a blank, a control character, a backslash or an invisible character.
  case forbiddenCharacter(UInt32)
  /// Another scheme than http or https.
  case scheme(String)
  /// Does not begin with a scheme and two slashes.
  case form(String)
  /// Carries a user name or a password.
  case credentials
  /// The name of the host cannot be one.
  case host(String)
  /// The port is not a number from 1 to 65535.
  case port(String)

  /// The problem in a sentence that says what to do.
  public var description: String {
    switch self {
    case .tooLong(let count):
      "The address is \(count) bytes long; at most \(WebAddress.maximumLength) are accepted."
    case .forbiddenCharacter(let scalar):
      "The address holds the character U+\(String(scalar, radix: 16, uppercase: true)), "
        + "which no address may hold; copy it again or percent-encode it."
    case .scheme(let scheme):
      "Only http and https are fetched, not '\(scheme)'."
    case .form(let text):
      "'\(text)' is not a web address; write it as https://host/path."
    case .credentials:
      "The address carries a user name or password; take it out."
    case .host(let host):
      "'\(host)' is not the name or the address of a host."
    case .port(let port):
      "'\(port)' is not a port; it must be a number from 1 to 65535."
    }
  }
}
