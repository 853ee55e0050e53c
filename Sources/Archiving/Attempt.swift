/// One of the attempts that an errand takes.
struct Attempt: Sendable {
  /// The place of the errand among those of the run: an errand is large, and attempts are handed
  /// around a lot.
  let errand: Int
  /// The host that is asked.
  let host: String
  /// Counts from one.
  let number: Int
  /// When the first attempt began.
  let began: ContinuousClock.Instant
  /// What there is of a document that was cut.
  var part: PartialBody?

  /// The attempt after this one, which goes on with what this one left.
  var next: Attempt {
    Attempt(errand: errand, host: host, number: number + 1, began: began, part: part)
  }

  /// The same attempt when it is over and has left `part`.
  func leaving(_ part: PartialBody?) -> Attempt {
    var copy = self
    copy.part = part
    return copy
  }
}
