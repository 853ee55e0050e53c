/// A file that pages need.
public enum SiteAsset: String, CaseIterable, Hashable, Sendable {
  /// The style sheet of all pages.
  case styleSheet = "site.css"
  /// The colours of a framework's bands.
  case bands = "bands.css"
  /// The keys with which changes are decided.
  case triageKeys = "triage.js"
  /// The picture in the tab.
  case icon = "icon.svg"
}
