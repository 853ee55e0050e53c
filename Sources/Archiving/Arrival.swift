import Indicators

/// What came of an attempt, while the body is complete but not yet safe on the disk.
struct Arrival: Sendable {
  var capture: Capture
  /// The body, in its temporary file.
  var body: ReceivedBody?
  /// What is left of a document that was cut, for another attempt.
  var part: PartialBody?
}
