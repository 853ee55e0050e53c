/// Says, by ending, that a reader is done with an answer or gone.
///
/// A class, since only the end of an object is sure to come however a connection ends.
final class AnswerLease: Sendable {
  private let shelf: AnswerShelf
  private let key: String

  init(_ shelf: AnswerShelf, _ key: String) {
    self.shelf = shelf
    self.key = key
  }

  deinit { shelf.release(key) }
}
