/// What kind of proof a document is, the strongest first.
public enum EvidenceStrength: String, Sendable, CaseIterable, Codable {
  /// Primary law, or a decision of an authority or court.
  case law
  /// An official statistic.
  case statistic
  /// A survey.
  case survey
  /// A report.
  case report
  /// News.
  case news
  /// An interview.
  case interview
}
