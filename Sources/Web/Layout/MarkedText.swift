import Tables

/// A piece of text in which passages are marked; every letter of it is text and never markup.
struct MarkedText {
  /// A passage: where it stands, and what a link to it names.
  struct Mark: Equatable {
    let place: Range<Int>
    let name: String?
  }

  /// The marks in their order, none overlapping another: a later one gives way.
  private let marks: [Mark]

  init(_ marks: [Mark]) {
    var kept: [Mark] = []
    for mark in marks.sorted(by: { $0.place.lowerBound < $1.place.lowerBound }) {
      let start = max(mark.place.lowerBound, kept.last?.place.upperBound ?? 0)
      guard start < mark.place.upperBound else { continue }
      kept.append(Mark(place: start..<mark.place.upperBound, name: mark.name))
    }
    self.marks = kept
  }

  /// The text of `range` with what is marked in it.
  func html(of range: Range<Int>, in scalars: [Unicode.Scalar]) -> HTML {
    func text(_ part: Range<Int>) -> HTML {
      HTML(text: String(String.UnicodeScalarView(scalars[part])))
    }
    var html = HTML()
    var place = range.lowerBound
    for mark in marks where mark.place.overlaps(range) {
      let part = mark.place.clamped(to: range)
      html += text(place..<part.lowerBound)
      // A mark over two pages is named once.
      let name = part.lowerBound == mark.place.lowerBound ? mark.name : nil
      html += .element("mark", ["id": name], text(part))
      place = part.upperBound
    }
    return html + text(place..<range.upperBound)
  }
}
