import Reading

/// One change as JSON.
struct ChangeAnswer: Encodable {
  /// A run of words.
  struct Piece: Encodable {
    let fate: String
    let text: String
    let ignored: String?
  }

  let before: String
  let pieces: [Piece]
  let after: String
  let page: Int?
  let real: Bool

  init(_ change: TextChange) {
    before = change.before
    pieces = change.pieces.map {
      Piece(fate: $0.fate.rawValue, text: $0.text, ignored: $0.noise?.words)
    }
    after = change.after
    page = change.newPage
    real = change.isReal
  }
}
