/// One of the attempts that an errand takes.
struct Attempt: Sendable {
  let errand: Errand
  /// Counts from one.
  let number: Int
  /// When the first attempt began.
  let began: ContinuousClock.Instant

  /// The attempt after this one.
  var next: Attempt { Attempt(errand: errand, number: number + 1, began: began) }
}
