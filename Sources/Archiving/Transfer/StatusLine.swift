/// The first line of an answer.
struct StatusLine: Sendable, Equatable {
  /// The status, three digits.
  let status: Int
  /// Whether a body without a length ends with the connection by the rules of HTTP/1.0.
  let isHTTP10: Bool
  /// Whether the answer came in frames, which tell a body that was cut from a whole one.
  let isHTTP2: Bool

  /// The line without its end; `nil` when it is not the beginning of an answer in HTTP.
  init?(_ line: some Collection<UInt8>) {
    isHTTP10 = line.starts(with: "HTTP/1.0 ".utf8)
    isHTTP2 = line.starts(with: "HTTP/2 ".utf8)
    guard isHTTP10 || isHTTP2 || line.starts(with: "HTTP/1.1 ".utf8) else { return nil }
    let rest = line.dropFirst(isHTTP2 ? 7 : 9)
    let digits = rest.prefix(3)
    let after = rest.dropFirst(3)
    guard digits.count == 3, digits.allSatisfy({ (48...57).contains($0) }),
      after.isEmpty || after.first == UInt8(ascii: " ")
    else { return nil }
    let status = digits.reduce(0) { $0 * 10 + Int($1 - 48) }
    guard status >= 100 else { return nil }
    self.status = status
  }
}
