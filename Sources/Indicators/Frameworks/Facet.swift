/// The side of an indicator that a value describes.
public enum Facet: String, CaseIterable, Sendable {
  /// What the rules say.
  case law
  /// What is done.
  case practice
  /// How civil society organisations see it.
  case civilSocietyView = "cso-view"
  /// How the authorities see it.
  case governmentView = "government-view"
}
