import Indicators
import Tracking

/// What came of reading a capture anew, as `capture read N` prints it.
struct RereadingAnswer: Encodable {
  let capture: Int64
  let source: Int64
  let url: String
  let outcome: String
  let characters: Int?
  let detail: String?

  init(_ reading: Rereading) {
    capture = reading.capture
    source = reading.source.id ?? 0
    url = reading.source.address
    switch reading.outcome {
    case .read(let count): (outcome, characters, detail) = ("read", count, nil)
    case .same(let count): (outcome, characters, detail) = ("same", count, nil)
    case .cited:
      (outcome, characters) = ("cited", nil)
      detail = "It reads otherwise now, but evidence points into its text, which stays."
    case .unreadable(let reason): (outcome, characters, detail) = ("unreadable", nil, reason)
    }
  }

  /// The answer on a line.
  var line: String {
    "\(capture)  \(outcome)  \(detail ?? "\(characters ?? 0) characters")\n"
  }
}
