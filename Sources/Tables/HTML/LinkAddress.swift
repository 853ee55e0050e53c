/// Which addresses a page may link to.
public enum LinkAddress {
  /// Whether `address` is http or https, or a place on this site; no other scheme, no tricks.
  public static func isSafe(_ address: String) -> Bool {
    guard address.utf8.allSatisfy({ $0 > 0x20 && $0 != 0x7F && $0 != 0x5C }) else { return false }
    let lower = address.lowercased()
    if lower.hasPrefix("http://") || lower.hasPrefix("https://") { return true }
    if address.hasPrefix("//") { return false }
    return ["/", "?", "#", "./", "../"].contains { address.hasPrefix($0) }
  }
}
