import Indicators

/// A page of the names in an object store, as far as it concerns the archive.
struct ObjectListing {
  /// The names, in the order of the store.
  let names: [String]
  /// Whether more follow after the last one.
  let goesOn: Bool

  /// Reads the page in `text`; `nil` where it is none.
  init?(_ text: String) {
    guard text.contains("<ListBucketResult") else { return nil }
    names = Self.values("Key", in: text)
    goesOn = Self.values("IsTruncated", in: text).first == "true"
  }

  /// Why the store refused, in words.
  static func reason(_ answer: ObjectConnection.Answer) -> String {
    if let trouble = answer.trouble { return "it cannot be reached: \(trouble.printable)" }
    let code = values("Code", in: answer.text).first.map { " (\($0.printable))" } ?? ""
    switch answer.status {
    case 401, 403: return "it refuses the key\(code); check its name, its secret and its rights"
    case 404: return "there is no such bucket\(code); make it first"
    case 301, 307, 308: return "the bucket lives elsewhere\(code); check endpoint and region"
    case 507: return "it is full\(code)"
    default: return "it answers \(answer.status)\(code)"  // Statuses are the server's own.
    }
  }

  private static func values(_ name: String, in text: String) -> [String] {
    text.split(separator: "<\(name)>").dropFirst().compactMap { part in
      part.firstIndex(of: "<").map { String(part[..<$0]) }
    }
  }
}
