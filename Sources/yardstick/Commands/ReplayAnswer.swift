import Indicators
import Reading
import Tracking

/// A replay as `source noise replay --format json` prints it.
struct ReplayAnswer: Encodable {
  /// One version of the source.
  struct Step: Encodable {
    let capture: Int64
    let now: String
    let proposed: String
    let decision: String?
    let hidden: [ChangeAnswer]
  }

  let saved: Int
  let hiddenReal: Int
  let steps: [Step]

  init(_ replay: NoiseReplay) {
    saved = replay.saved
    hiddenReal = replay.hiddenReal
    steps = replay.steps.map {
      Step(
        capture: $0.capture.id ?? 0, now: $0.now.rawValue, proposed: $0.proposed.rawValue,
        decision: $0.decision?.rawValue, hidden: $0.hidden.map(ChangeAnswer.init))
    }
  }
}
