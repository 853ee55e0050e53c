/// One of the attempts that an errand takes.
struct Attempt: Sendable {
  let errand: Errand
  /// The host that is asked.
  let host: String
  /// Counts from one.
  let number: Int
  /// When the first attempt began.
  let began: ContinuousClock.Instant

  /// The attempt after this one.
  var next: Attempt { Attempt(errand: errand, host: host, number: number + 1, began: began) }
}
