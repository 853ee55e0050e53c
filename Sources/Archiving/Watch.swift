/// Tells whoever watches how far the fetch of one source is.
struct Watch: Sendable {
  let source: Int64
  let address: String
  let began: ContinuousClock.Instant
  let report: (@Sendable (TransferProgress) -> Void)?

  /// What the engine calls with the bytes so far and their announced total.
  var receiving: (@Sendable (Int, Int?) -> Void)? {
    guard report != nil else { return nil }
    return { bytes, total in tell(bytes > 0 ? .receiving : .asking, bytes, total) }
  }

  /// Says that the body is complete and being kept.
  func keeping(_ bytes: Int) {
    tell(.keeping, bytes, bytes)
  }

  private func tell(_ step: TransferProgress.Step, _ bytes: Int, _ total: Int?) {
    report?(
      TransferProgress(
        source: source, address: address, step: step, bytes: bytes, total: total,
        elapsed: .now - began))
  }
}

extension ContinuousClock.Instant {
  /// The time between two moments.
  fileprivate static func - (left: Self, right: Self) -> Duration { right.duration(to: left) }
}
