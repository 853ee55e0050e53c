/// What stands behind the address of a source.
public enum SourceKind: String, Sendable, Equatable, CaseIterable {
  /// A web page that is read as text.
  case page
  /// A file, such as a PDF report or a table.
  case file
  /// A list of entries (RSS, Atom, sitemap) whose new entries become documents.
  case feed
  /// A file that a person holds and hands in.
  case upload
}

extension SourceKind {
  /// The schedule of a source for which nobody named one; `nil` for what is never fetched.
  public var usualSchedule: String? {
    switch self {
    case .page, .file: "daily 04:00"
    case .feed: "every 6h"
    case .upload: nil
    }
  }
}
