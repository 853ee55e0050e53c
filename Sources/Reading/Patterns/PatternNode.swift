/// A part of a pattern.
indirect enum PatternNode: Sendable, Equatable {
  /// Nothing.
  case empty
  /// One character of a set.
  case character(CharacterTest)
  /// A place.
  case place(Place)
  /// One after the other.
  case sequence([PatternNode])
  /// One of them.
  case choice([PatternNode])
  /// Repeated; without an upper bound as often as there is.
  case repeated(PatternNode, Int, Int?)

  /// A place between two characters.
  enum Place: Sendable, Equatable {
    case start, end, wordBoundary
  }

  /// How many instructions it takes; held within what can be counted.
  var weight: Int {
    switch self {
    case .empty: 0
    case .character, .place: 1
    case .sequence(let parts): parts.reduce(0) { min($0 + $1.weight, 1 << 20) }
    case .choice(let parts): parts.reduce(0) { min($0 + $1.weight + 2, 1 << 20) }
    case .repeated(let part, let least, let most):
      min((part.weight + 1) * max(most ?? least + 1, 1) + 1, 1 << 20)
    }
  }
}
