import Tracking

extension Tracker.TextsRead {
  /// What is said of texts that were not read for now; nil where there are none.
  var postponement: String? {
    guard postponed > 0 else { return nil }
    if isOutOfTime {
      return
        "The texts of \(postponed) captures wait for the next run: documents that crash or take "
        + "too long have held up this one enough. `capture read` goes on with them, `archive verify` "
        + "says whether their bodies are in order."
    }
    return "The texts of \(postponed) captures could not be read for now; `archive verify` says "
      + "whether their bodies are in order, `capture read` tries again."
  }
}
