import Foundation

/// The query of an address as pairs of keys and values, decoded once.
struct QueryString: Equatable, Sendable {
  /// The pairs in the order in which they stand.
  private(set) var pairs: [(key: String, value: String)] = []

  /// How many pairs an address may hold.
  static let limit = 200

  /// Nothing.
  init() {}

  /// Reads what stands after the question mark; forms write blanks as `+`.
  init(_ text: String) throws(SiteError) {
    for part in text.split(separator: "&", omittingEmptySubsequences: true) {
      let sides = part.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      let key = try QueryString.decoded(sides[0])
      let value = try sides.count > 1 ? QueryString.decoded(sides[1]) : ""
      pairs.append((key, value))
    }
    guard pairs.count <= QueryString.limit else { throw .addressTooLong }
  }

  /// Appends a pair.
  mutating func append(_ key: String, _ value: String) {
    pairs.append((key, value))
  }

  /// The query as it stands in an address; commas stay readable.
  var text: String {
    pairs.map { "\($0.key.asQueryPart)=\($0.value.asQueryPart)" }.joined(separator: "&")
  }

  private static func decoded(_ part: Substring) throws(SiteError) -> String {
    let spaced = part.replacingOccurrences(of: "+", with: " ")
    guard let text = spaced.removingPercentEncoding,
      text.unicodeScalars.allSatisfy({ $0.value >= 0x20 && $0.value != 0x7F })
    else { throw .malformedAddress }
    return text
  }

  static func == (one: QueryString, other: QueryString) -> Bool {
    one.pairs.elementsEqual(other.pairs) { $0 == $1 }
  }
}

extension String {
  fileprivate var asQueryPart: String {
    var allowed = CharacterSet.alphanumerics.intersection(CharacterSet(charactersIn: " "..."~"))
    allowed.insert(charactersIn: "-._~,:")
    return addingPercentEncoding(withAllowedCharacters: allowed) ?? ""
  }
}
