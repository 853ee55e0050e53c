/// In whose name decisions are made on the site, and by what a form of ours is known.
public struct SiteAuthor: Sendable {
  /// The name under which decisions are recorded.
  public let name: String
  /// What stands in every form of ours and nowhere else, as long as the program runs.
  let token: String

  /// An author named `name`, with a token of 256 bits from `source`.
  public init(_ name: String, from source: inout some RandomNumberGenerator) {
    self.name = name
    token = (0..<4).map { _ in String(source.next(), radix: 36) }.joined(separator: "-")
  }

  /// Whether `other` is the token; how long that takes tells nothing of where they differ.
  func hasToken(_ other: String) -> Bool {
    let (ours, theirs) = (Array(token.utf8), Array(other.utf8))
    guard ours.count == theirs.count else { return false }
    return zip(ours, theirs).reduce(0) { $0 | $1.0 ^ $1.1 } == 0
  }
}
