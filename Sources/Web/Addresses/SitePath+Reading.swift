import Foundation
import Indicators

extension SitePath {
  /// The path that a request names, percent-encoded as it was sent; nil: there is nothing.
  public init?(_ path: String) {
    guard path.hasPrefix("/") else { return nil }
    var segments: [String] = []
    for segment in path.dropFirst().split(separator: "/", omittingEmptySubsequences: false) {
      guard let decoded = segment.removingPercentEncoding else { return nil }
      segments.append(decoded)
    }
    self.init(segments: segments)
  }

  private init?(segments: [String]) {
    let (last, ending) = SitePath.split(segments.last ?? "")
    switch segments.count {
    case 1 where segments[0].isEmpty: self = .compare()
    case 1 where last == "compare": self = .compare(ending)
    case 1:
      let plain: [SitePath] = [
        .frameworks, .method, .whatIf, .about, .sources, .search, .triage, .health, .ready,
      ]
      guard let path = plain.first(where: { $0.path == "/" + segments[0] }) else { return nil }
      self = path
    case 2 where segments[0] == "countries" && !last.isEmpty: self = .country(Code(last), ending)
    case 2 where segments[0] == "indicators" && !last.isEmpty: self = .indicator(Code(last), ending)
    case 2 where segments[0] == "assets":
      guard let asset = SiteAsset(rawValue: segments[1]) else { return nil }
      self = .asset(asset)
    case 3 where segments[0] == "api" && segments[1] == "v1":
      guard let interface = SiteInterface(rawValue: segments[2]) else { return nil }
      self = .api(interface)
    default:
      guard let path = SitePath.document(segments) else { return nil }
      self = path
    }
  }

  /// A page about a source or its captures.
  private static func document(_ segments: [String]) -> SitePath? {
    let numbers = segments.map(number)
    switch (segments.first, segments.count) {
    case ("sources", 2): return numbers[1].map { .source($0) }
    case ("captures", 2): return numbers[1].map { .capture($0) }
    case ("captures", 4) where segments[2] == "changes":
      guard let old = numbers[1], let new = numbers[3] else { return nil }
      return .changes(old, new)
    default: return nil
    }
  }

  /// The number of a record as we write it: no sign, no leading zeros.
  private static func number(_ segment: String) -> Int64? {
    Int64(segment).flatMap { $0 > 0 && String($0) == segment ? $0 : nil }
  }

  /// A segment without the ending of a download; `1.1.a` has none.
  private static func split(_ segment: String) -> (String, TableEnding?) {
    for ending in TableEnding.all where segment.hasSuffix("." + ending.rawValue) {
      return (String(segment.dropLast(ending.rawValue.count + 1)), ending)
    }
    return (segment, nil)
  }
}
