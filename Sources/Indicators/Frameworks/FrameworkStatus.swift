/// Whether a framework's text was checked against the official document.
public enum FrameworkStatus: String, CaseIterable, Sendable {
  /// Not checked yet; every page that shows it says so.
  case provisional
  /// Checked.
  case official
}
