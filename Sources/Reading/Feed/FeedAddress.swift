import Foundation

/// The addresses that feeds and pages give.
enum FeedAddress {
  /// The address in full, seen from `base`; `nil` unless it leads to http or https.
  static func full(_ address: String, base: String) -> String? {
    let written = address.trimmingCharacters(in: .whitespacesAndNewlines)
    guard !written.isEmpty, written.utf8.count <= 8192,
      let url = URL(string: written, relativeTo: URL(string: base))?.absoluteURL,
      let scheme = url.scheme?.lowercased(), scheme == "http" || scheme == "https",
      url.host()?.isEmpty == false
    else { return nil }
    return url.absoluteString
  }
}
