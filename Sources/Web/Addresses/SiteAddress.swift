import Foundation

/// An address on the site: where it leads, and what it asks for there.
public struct SiteAddress: Hashable, Sendable {
  /// Where it leads.
  public let path: SitePath
  /// What it asks for.
  public let query: TableQuery

  /// Takes the parts as they are.
  public init(_ path: SitePath, _ query: TableQuery = TableQuery()) {
    self.path = path
    self.query = query
  }

  /// Reads the target of a request, such as `/compare.csv?cycle=2021`.
  init(target: String) throws(SiteError) {
    let parts = target.split(separator: "?", maxSplits: 1, omittingEmptySubsequences: false)
    let pathText = parts.first.map(String.init) ?? ""
    try SiteAddress.check(pathText)
    guard let path = SitePath(pathText) else { throw .notFound }
    let query = try parts.count > 1 ? QueryString(String(parts[1])) : QueryString()
    self.init(
      path, try TableQuery(query, allowed: QueryField.allowed(at: path), tries: path == .whatIf))
  }

  /// Whether it is long in the making, so that only a few are made at once.
  var isCostly: Bool {
    switch path {
    case .method, .changes: true
    case .whatIf: !query.trial.isEmpty
    case .compare, .country, .indicator, .frameworks, .about, .sources, .source, .capture, .search,
      .triage, .health, .ready, .asset, .api:
      false
    }
  }

  /// A path is decoded once; control characters, NUL among them, mean an attack or a mistake.
  private static func check(_ path: String) throws(SiteError) {
    guard path.hasPrefix("/"), let decoded = path.removingPercentEncoding,
      decoded.unicodeScalars.allSatisfy({ $0.value >= 0x20 && $0.value != 0x7F })
    else { throw .malformedAddress }
  }

  /// The address from the root of the site; fields that mean nothing there are left out.
  public var text: String {
    let allowed = QueryField.allowed(at: path)
    var query = QueryString()
    for (field, value) in self.query.fields where allowed.contains(field) {
      query.append(field.rawValue, value)
    }
    if path == .whatIf {
      for (key, text) in self.query.trial.flatMap(\.pairs) { query.append(key, text) }
    }
    let isHome = path == .compare() && query.pairs.isEmpty
    return isHome ? "/" : path.path + (query.pairs.isEmpty ? "" : "?" + query.text)
  }
}
