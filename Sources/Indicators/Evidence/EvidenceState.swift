/// How a piece of evidence stands against its source today.
public enum EvidenceState: String, Sendable, CaseIterable, Codable {
  /// The passage stands in the newest capture as it was cited.
  case current
  /// The passage stands, but the document has changed elsewhere since it was cited.
  case changedSince = "source-changed-since"
  /// The passage was changed in a newer capture; what rests on it is under review.
  case changed = "quote-changed"
  /// The passage is gone from a newer capture; what rests on it is under review.
  case vanished = "quote-vanished"
  /// The passage was not found in the capture when it was cited.
  case missing = "not-found"
  /// No passage was given, or the source has no capture in which to look for it.
  case unsought = "not-looked-for"

  /// Whether the observations that rest on it are to be looked at again.
  public var isReopened: Bool { self == .changed || self == .vanished }
}
