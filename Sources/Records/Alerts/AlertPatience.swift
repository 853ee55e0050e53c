/// How often the command for alerts is tried.
public struct AlertPatience: Sendable, Equatable {
  /// The seconds after each failure but the last until it is tried again.
  public var pauses: [Double]
  /// The seconds for which whoever tells an alert has it for itself.
  public var claim: Double

  /// Five attempts within about three hours; a claim of two minutes.
  public init(pauses: [Double] = [60, 300, 1_800, 7_200], claim: Double = 120) {
    self.pauses = pauses
    self.claim = claim
  }
}
