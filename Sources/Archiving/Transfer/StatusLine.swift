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
    let line = Array(line)
    guard let space = line.firstIndex(of: UInt8(ascii: " ")) else { return nil }
    let version = String(decoding: line[..<space], as: UTF8.self)
    guard ["HTTP/1.0", "HTTP/1.1", "HTTP/2"].contains(version) else { return nil }
    let digits = line[(space + 1)...].prefix(3)
    let after = line[(space + 1)...].dropFirst(3)
    guard digits.count == 3, digits.allSatisfy({ (48...57).contains($0) }),
      after.isEmpty || after.first == UInt8(ascii: " ")
    else { return nil }
    let status = digits.reduce(0) { $0 * 10 + Int($1 - 48) }
    guard status >= 100 else { return nil }
    self.status = status
    isHTTP10 = version == "HTTP/1.0"
    isHTTP2 = version == "HTTP/2"
  }
}
