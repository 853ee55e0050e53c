import Foundation
import Indicators

/// What a path on the site leads to; every address of the site is one of these.
public enum SitePath: Hashable, Sendable {
  /// The comparison of countries; the landing page.
  case compare(TableEnding? = nil)
  /// The profile of a country.
  case country(Code<Country>, TableEnding? = nil)
  /// An indicator, or a group of indicators.
  case indicator(Code<Node>, TableEnding? = nil)
  /// The frameworks that are loaded.
  case frameworks
  /// How the scores of a framework are made, and how sure they are.
  case method
  /// The sandbox: what would move if weights, methods or values were others.
  case whatIf
  /// The sources that are watched, by how they fare.
  case sources
  /// A source with the attempts to fetch it.
  case source(Int64)
  /// A capture: its text and the facts of the fetch.
  case capture(Int64)
  /// How two captures of a source differ.
  case changes(Int64, Int64)
  /// The search in the texts of all sources.
  case search
  /// The changes that wait for a decision.
  case triage
  /// What the site is and how its scores are made.
  case about
  /// Whether the process lives.
  case health
  /// Whether it can answer from its records.
  case ready
  /// A style sheet or picture.
  case asset(SiteAsset)
  /// A part of the interface for programs.
  case api(SiteInterface)

  /// The path as it stands in an address.
  public var path: String {
    func end(_ ending: TableEnding?) -> String { ending.map { "." + $0.rawValue } ?? "" }
    return switch self {
    case .compare(let ending): "/compare" + end(ending)
    case .country(let code, let ending): "/countries/" + code.rawValue.asSegment + end(ending)
    case .indicator(let code, let ending): "/indicators/" + code.rawValue.asSegment + end(ending)
    case .frameworks: "/frameworks"
    case .method: "/method"
    case .whatIf: "/what-if"
    case .about: "/about"
    case .sources: "/sources"
    case .source(let number): "/sources/\(number)"
    case .capture(let number): "/captures/\(number)"
    case .changes(let old, let new): "/captures/\(old)/changes/\(new)"
    case .search: "/search"
    case .triage: "/triage"
    case .health: "/healthz"
    case .ready: "/readyz"
    case .asset(let asset): "/assets/" + asset.rawValue
    case .api(let interface): "/api/v1/" + interface.rawValue
    }
  }

  /// The same table as a download; nil where there is no table.
  public func download(as ending: TableEnding) -> SitePath? {
    switch self {
    case .compare: .compare(ending)
    case .country(let code, _): .country(code, ending)
    case .indicator(let code, _): .indicator(code, ending)
    case .frameworks, .method, .whatIf, .about, .sources, .source, .capture, .changes, .search,
      .triage, .health, .ready, .asset, .api:
      nil
    }
  }

  /// The ending of a download; nil for a page.
  public var ending: TableEnding? {
    switch self {
    case .compare(let ending), .country(_, let ending), .indicator(_, let ending): ending
    case .frameworks, .method, .whatIf, .about, .sources, .source, .capture, .changes, .search,
      .triage, .health, .ready, .asset, .api:
      nil
    }
  }
}

extension String {
  /// The text as one segment of a path.
  var asSegment: String {
    var allowed = CharacterSet.alphanumerics.intersection(CharacterSet(charactersIn: " "..."~"))
    allowed.insert(charactersIn: "-._~")
    return addingPercentEncoding(withAllowedCharacters: allowed) ?? ""
  }
}

extension SitePath {
  /// Whether the path of `target` has this ending, whatever else is wrong with it.
  static func names(_ target: String, ending: String) -> Bool {
    target.prefix { $0 != "?" }.hasSuffix("." + ending)
  }
}
