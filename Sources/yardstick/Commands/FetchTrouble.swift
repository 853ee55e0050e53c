/// Why fetching rests for a while: told once, and longer each time.
struct FetchTrouble {
  private var sentence: String?
  private var count = 0

  /// Takes note of an error; gives what is to be said, unless it was said already.
  mutating func note(_ error: any Error) -> String? {
    count += 1
    let told = sentence
    sentence = "\(error)"
    guard sentence != told else { return nil }
    return "\(error) Fetching goes on when that is over."
  }

  /// How long to wait before the next round, in seconds: 10 at first, then twice as long each time,
  /// up to ten minutes.
  var pause: Int { min(600, 10 << min(max(0, count - 1), 6)) }

  /// Takes note that a round went well; gives what is to be said, if there was trouble.
  mutating func end() -> String? {
    guard sentence != nil else { return nil }
    self = FetchTrouble()
    return "Fetching goes on."
  }
}
