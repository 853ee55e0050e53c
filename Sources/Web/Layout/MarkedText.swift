import Tables

/// A piece of text in which passages are marked; every letter of it is text and never markup.
struct MarkedText {
  /// A passage: where it stands, and what a link to it names.
  struct Mark: Equatable {
    let place: Range<Int>
    let name: String?
  }

  /// A stretch of marked text, and the names of the passages that begin with it.
  private struct Piece {
    var place: Range<Int>
    var names: [String]
  }

  /// The pieces in their order, none overlapping another: each ends where the next passage begins.
  private let pieces: [Piece]

  init(_ marks: [Mark]) {
    var pieces: [Piece] = []
    for mark in marks.sorted(by: { $0.place.lowerBound < $1.place.lowerBound }) {
      let names = [mark.name].compactMap(\.self)
      guard let last = pieces.last, last.place.upperBound > mark.place.lowerBound else {
        pieces.append(Piece(place: mark.place, names: names))
        continue
      }
      let end = max(last.place.upperBound, mark.place.upperBound)
      let start = mark.place.lowerBound
      if last.place.lowerBound == start || names.isEmpty {
        pieces[pieces.count - 1].place = last.place.lowerBound..<end
        pieces[pieces.count - 1].names += names
      } else {
        pieces[pieces.count - 1].place = last.place.lowerBound..<start
        pieces.append(Piece(place: start..<end, names: names))
      }
    }
    self.pieces = pieces
  }

  /// The text of `range` with what is marked in it.
  func html(of range: Range<Int>, in scalars: [Unicode.Scalar]) -> HTML {
    func text(_ part: Range<Int>) -> HTML {
      HTML(text: String(String.UnicodeScalarView(scalars[part])))
    }
    var html = HTML()
    var place = range.lowerBound
    for piece in pieces where piece.place.overlaps(range) {
      let part = piece.place.clamped(to: range)
      html += text(place..<part.lowerBound)
      // A mark over two pages is named once.
      let names = part.lowerBound == piece.place.lowerBound ? piece.names : []
      let further = names.dropFirst().reduce(text(part)) { .element("span", ["id": $1], $0) }
      html += .element("mark", ["id": names.first], further)
      place = part.upperBound
    }
    return html + text(place..<range.upperBound)
  }
}
