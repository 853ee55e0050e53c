/// A text made ready for looking for quotes in it, all of it or without what stands between.
struct SearchedText {
  /// The characters in which is looked.
  let scalars: [Unicode.Scalar]
  /// For each character its place in the text it was taken from; nil where that is the same.
  private let origins: [Int32]?
  private let printed: PrintedForm
  private let folded: FoldedText
  /// The folded text without blanks, and for each letter its place in the folded text.
  private let letters: [UInt8]
  private let letterPlaces: [Int32]

  /// Prepares `text` without what stands at the places `left`, which are in their order.
  init(_ text: [Unicode.Scalar], without left: [Range<Int>] = []) {
    var origins: [Int32] = []
    var start = 0
    for gap in left + [text.count..<text.count] {
      if !left.isEmpty { origins += (start..<gap.lowerBound).map { Int32(clamping: $0) } }
      start = gap.upperBound
    }
    scalars = left.isEmpty ? text : origins.map { text[Int($0)] }
    self.origins = left.isEmpty ? nil : origins
    printed = PrintedForm(scalars)
    folded = FoldedText(String(String.UnicodeScalarView(scalars)))
    var letters: [UInt8] = []
    var places: [Int32] = []
    for (place, byte) in folded.bytes.enumerated() where byte != FoldedText.blank {
      letters.append(byte)
      places.append(Int32(clamping: place))
    }
    self.letters = letters
    letterPlaces = places
  }

  /// The place in the text it was taken from of a place that is not empty.
  func original(_ place: Range<Int>) -> Range<Int> {
    guard let origins else { return place }
    return Int(origins[place.lowerBound])..<Int(origins[place.upperBound - 1]) + 1
  }

  /// Where `quote` stands letter for letter, the printer's forms of marks and blanks aside.
  func exactPlaces(of quote: String) -> [Range<Int>] {
    let sought = PrintedForm(Array(quote.unicodeScalars))
    return SequenceSearch.places(of: sought.scalars, in: printed.scalars)
      .map { Int(printed.origins[$0])..<end(ofPrinted: $0 + sought.scalars.count) }
      .filter { quote.unicodeScalars.count >= 20 || isWhole($0) }
  }

  /// Where `quote` stands but for case, diacritics, script, blanks and punctuation.
  func approximatePlaces(of quote: String) -> [Range<Int>] {
    places(ofLetters: Self.letters(of: quote)).map(original(ofLetters:)).filter(isWhole)
  }

  /// The passage that comes nearest to `quote`, with the share of it that it has.
  func nearest(to quote: String) -> (place: Range<Int>, likeness: Double)? {
    guard let nearest = NearPassage.find(quote, in: folded) else { return nil }
    return (ended(folded.original(of: nearest.bytes), like: quote), nearest.likeness)
  }

  /// What stands between the letters `before` and the next `after`, at most `length` characters;
  /// where there are several, the one nearest to the place `near` of the text this was taken from.
  func place(
    between before: [UInt8], and after: [UInt8], length: Int, near: Int, like quote: String
  ) -> Range<Int>? {
    let ends = places(ofLetters: before).map(\.upperBound)
    let starts = places(ofLetters: after).map(\.lowerBound)
    return ends.compactMap { end -> Range<Int>? in
      let next = starts.partitioningIndex { $0 >= end }
      guard next < starts.count, starts[next] > end else { return nil }
      let place = ended(original(ofLetters: end..<starts[next]), like: quote)
      return place.count <= length ? place : nil
    }.min { abs(original($0).lowerBound - near) < abs(original($1).lowerBound - near) }
  }

  /// The letters of a text as they are compared here.
  static func letters(of text: String) -> [UInt8] {
    FoldedText(text).bytes.filter { $0 != FoldedText.blank }
  }

  private func places(ofLetters sought: [UInt8]) -> [Range<Int>] {
    SequenceSearch.places(of: sought, in: letters).map { $0..<$0 + sought.count }
  }

  /// The end in the text of what ends before the printed character of that number.
  private func end(ofPrinted number: Int) -> Int { Int(printed.origins[number - 1]) + 1 }

  private func original(ofLetters range: Range<Int>) -> Range<Int> {
    let last = Int(letterPlaces[range.upperBound - 1])
    return folded.original(of: Int(letterPlaces[range.lowerBound])..<last + 1)
  }

  /// The place with the marks that directly follow its last word, where `quote` has such: one that
  /// was cut before the full stop is not to look as if one had been added.
  private func ended(_ place: Range<Int>, like quote: String) -> Range<Int> {
    let last = quote.unicodeScalars.last { !$0.properties.isWhitespace }
    guard let last, !CharacterTest.isWord(last) else { return place }
    let marks = scalars[place.upperBound...].prefix(3).prefix {
      !CharacterTest.isWord($0) && !$0.properties.isWhitespace
    }
    return place.lowerBound..<place.upperBound + marks.count
  }

  /// Whether a place begins and ends with a word, and not within one.
  private func isWhole(_ place: Range<Int>) -> Bool {
    let isLetter = { (number: Int) in
      scalars.indices.contains(number) && CharacterTest.isWord(scalars[number])
    }
    return !(isLetter(place.lowerBound - 1) && isLetter(place.lowerBound))
      && !(isLetter(place.upperBound - 1) && isLetter(place.upperBound))
  }
}
