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
      let plain: [SitePath] = [.frameworks, .method, .whatIf, .about, .health, .ready]
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
    default: return nil
    }
  }

  /// A segment without the ending of a download; `1.1.a` has none.
  private static func split(_ segment: String) -> (String, TableEnding?) {
    for ending in TableEnding.all where segment.hasSuffix("." + ending.rawValue) {
      return (String(segment.dropLast(ending.rawValue.count + 1)), ending)
    }
    return (segment, nil)
  }

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
    case .frameworks, .method, .whatIf, .about, .health, .ready, .asset, .api: nil
    }
  }

  /// The ending of a download; nil for a page.
  public var ending: TableEnding? {
    switch self {
    case .compare(let ending), .country(_, let ending), .indicator(_, let ending): ending
    case .frameworks, .method, .whatIf, .about, .health, .ready, .asset, .api: nil
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
