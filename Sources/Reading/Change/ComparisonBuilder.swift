/// Compares two texts, judges what differs, and groups it.
struct ComparisonBuilder {
  /// Edits with at most so many words between them are shown as one change.
  private static let nearby = 8
  /// How many words are shown before and after a change.
  private static let context = 12

  private let old: WordSplitter
  private let new: WordSplitter
  private var oldNoise: NoiseMarker
  private var newNoise: NoiseMarker
  private let noise: NoiseFilter
  /// How many words that count were removed and added.
  private(set) var removed = 0
  private(set) var added = 0
  /// Where the changes stand in the newer text.
  private var places: [Range<Int>] = []

  init(_ old: String, _ new: String, _ noise: NoiseFilter) {
    self.old = WordSplitter(old)
    self.new = WordSplitter(new)
    self.noise = noise
    oldNoise = NoiseMarker(self.old, patterns: noise.patterns)
    newNoise = NoiseMarker(self.new, patterns: noise.patterns)
  }

  /// The changes, in order.
  mutating func changes() -> [TextChange] {
    var groups: [[SequenceDiff.Edit]] = []
    for edit in edits() {
      if let last = groups.last?.last, edit.new.lowerBound - last.new.upperBound <= Self.nearby {
        groups[groups.count - 1].append(edit)
      } else {
        groups.append([edit])
      }
    }
    places = groups.map { $0[0].new.lowerBound..<$0[$0.count - 1].new.upperBound }
    return groups.map { change(of: $0) }
  }

  /// What stands before the first change, between the changes and after the last.
  func between() -> [String] {
    let starts = [0] + places.map(\.upperBound)
    let ends = places.map(\.lowerBound) + [new.words.count]
    return zip(starts, ends).map { new.text(of: $0..<$1) }
  }

  /// The words that differ: first lines are compared, then the words of those that are not the same.
  private func edits() -> [SequenceDiff.Edit] {
    var numbers = WordNumbers()
    let oldWords = numbers.numbers(of: old)
    let newWords = numbers.numbers(of: new)
    let (oldLines, newLines) = (old.lines, new.lines)
    let byLine = SequenceDiff.edits(
      numbers.numbers(ofLines: oldLines, of: oldWords),
      numbers.numbers(ofLines: newLines, of: newWords))
    return byLine.flatMap { edit in
      let oldPart = Self.words(of: edit.old, in: oldLines, count: oldWords.count)
      let newPart = Self.words(of: edit.new, in: newLines, count: newWords.count)
      return SequenceDiff.edits(Array(oldWords[oldPart]), Array(newWords[newPart])).map {
        SequenceDiff.Edit(
          old: $0.old.shifted(by: oldPart.lowerBound), new: $0.new.shifted(by: newPart.lowerBound))
      }
    }
  }

  private static func words(of part: Range<Int>, in lines: [Range<Int>], count: Int) -> Range<Int> {
    let start = part.lowerBound < lines.count ? lines[part.lowerBound].lowerBound : count
    return start..<(part.isEmpty ? start : lines[part.upperBound - 1].upperBound)
  }

  private mutating func change(of edits: [SequenceDiff.Edit]) -> TextChange {
    let first = edits[0]
    let last = edits[edits.count - 1]
    var pieces: [TextChange.Piece] = []
    var kept = first.new.lowerBound
    for edit in edits {
      if kept < edit.new.lowerBound {
        pieces.append(
          .init(fate: .kept, text: new.text(of: kept..<edit.new.lowerBound), noise: nil))
      }
      pieces += self.pieces(of: edit)
      kept = edit.new.upperBound
    }
    let start = max(0, first.new.lowerBound - Self.context)
    let end = min(new.words.count, last.new.upperBound + Self.context)
    return TextChange(
      before: new.text(of: start..<first.new.lowerBound), pieces: pieces,
      after: new.text(of: last.new.upperBound..<end),
      oldPage: old.page(ofWord: min(first.old.lowerBound, old.words.count - 1)),
      newPage: new.page(ofWord: min(first.new.lowerBound, new.words.count - 1)))
  }

  private mutating func pieces(of edit: SequenceDiff.Edit) -> [TextChange.Piece] {
    if let whole = plainKind(of: edit) {
      return [
        TextChange.Piece(fate: .removed, text: old.text(of: edit.old), noise: whole),
        TextChange.Piece(fate: .added, text: new.text(of: edit.new), noise: whole),
      ].filter { !$0.text.isEmpty }
    }
    let oldRuns = NoiseRun.runs(of: edit.old) { oldNoise.pattern(coveringWord: $0) }
    let newRuns = NoiseRun.runs(of: edit.new) { newNoise.pattern(coveringWord: $0) }
    removed += oldRuns.filter { $0.pattern == nil }.reduce(0) { $0 + $1.words.count }
    added += newRuns.filter { $0.pattern == nil }.reduce(0) { $0 + $1.words.count }
    return oldRuns.map { run in
      TextChange.Piece(
        fate: .removed, text: old.text(of: run.words), noise: run.pattern.map { .pattern($0) })
    }
      + newRuns.map { run in
        TextChange.Piece(
          fate: .added, text: new.text(of: run.words), noise: run.pattern.map { .pattern($0) })
      }
  }

  /// Whether all of an edit is numbers or dates, where the rules ignore those.
  private func plainKind(of edit: SequenceDiff.Edit) -> TextChange.Noise? {
    guard noise.ignoresNumbers || noise.ignoresDates, edit.old.count + edit.new.count <= 40 else {
      return nil
    }
    let words = (edit.old.map(old.word), edit.new.map(new.word))
    if noise.ignoresDates, DateWords.areDates(words.0), DateWords.areDates(words.1) {
      return .dates
    }
    return noise.ignoresNumbers && DateWords.areNumbers(words.0 + words.1) ? .numbers : nil
  }
}

extension Range<Int> {
  fileprivate func shifted(by distance: Int) -> Range<Int> {
    lowerBound + distance..<upperBound + distance
  }
}
