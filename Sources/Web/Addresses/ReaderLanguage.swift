import Foundation
import HTTPTypes
import Indicators

/// In which language a reader is answered.
enum ReaderLanguage {
  /// What the address names, else the cookie `lang`, else what the browser likes best.
  static func of(_ headers: HTTPFields, _ query: TableQuery) -> Language {
    query.language ?? cookie(headers) ?? liked(headers) ?? .english
  }

  private static func cookie(_ headers: HTTPFields) -> Language? {
    for pair in (headers[.cookie] ?? "").split(separator: ";") {
      let sides = pair.split(separator: "=", maxSplits: 1)
      guard sides.count == 2, sides[0].trimmingCharacters(in: .whitespaces) == "lang" else {
        continue
      }
      return offered(sides[1].trimmingCharacters(in: .whitespaces))
    }
    return nil
  }

  /// The first of the most wanted languages that we offer, such as Turkish for `tr-TR,en;q=0.8`.
  private static func liked(_ headers: HTTPFields) -> Language? {
    var best: (language: Language, weight: Double)?
    for wish in (headers[.acceptLanguage] ?? "").split(separator: ",").prefix(20) {
      let parts = wish.split(separator: ";")
      let tag = parts.first?.trimmingCharacters(in: .whitespaces) ?? ""
      let weight = parts.dropFirst().first?.split(separator: "=").last.flatMap { Double($0) } ?? 1
      guard let language = offered(tag.split(separator: "-").first.map(String.init) ?? "") else {
        continue
      }
      // The first of equals wins, so a later one must be wanted more.
      if weight > best?.weight ?? 0 { best = (language, weight) }
    }
    return best?.language
  }

  private static func offered(_ tag: String) -> Language? {
    Language.offered.first { $0.rawValue == tag.lowercased() }
  }
}
