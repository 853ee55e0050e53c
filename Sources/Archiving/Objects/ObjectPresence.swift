import Indicators

/// What an object store says of an object without giving it.
enum ObjectPresence: Equatable {
  /// It has none.
  case absent
  /// It has one of this size, and tells nothing of its bytes.
  case unproved(bytes: Int)
  /// It has the right one: it compared the bytes with their digest when it took them.
  case proved
  /// It has another one under this name.
  case wrong

  /// Reads the answer to a look at the object of `digest`; nil where it is no answer to that.
  init?(_ answer: ObjectConnection.Answer, digest: Digest) {
    switch (answer.status, answer.sum) {
    case (404, _): self = .absent
    // That of an object that came in parts is made of theirs, with their number behind it.
    case (200, let sum?) where !sum.contains("-"):
      self = sum == digest.base64 ? .proved : .wrong
    case (200, _): self = .unproved(bytes: answer.length)
    default: return nil  // Statuses are the server's own.
    }
  }
}
