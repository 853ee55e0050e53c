extension Pattern {
  /// The longest line that is searched; what lies behind it is never matched.
  static let longestLine = 10_000

  /// Where the pattern matches within `line`, in Unicode scalars: the leftmost and longest, again
  /// and again; matches of nothing are left out.
  public func matches(in line: String) -> [Range<Int>] {
    matches(in: Array(line.unicodeScalars.prefix(Self.longestLine)))
  }

  func matches(in line: [Unicode.Scalar]) -> [Range<Int>] {
    var found: [Range<Int>] = []
    var search = PatternSearch(program, line)
    var start = 0
    while start < line.count, let match = search.first(from: start) {
      if !match.isEmpty { found.append(match) }
      start = max(match.upperBound, match.lowerBound + 1)
    }
    return found
  }
}

/// A search that follows all ways to match at once.
///
/// Each place of the program is followed once for each character, from the leftmost beginning; so the
/// work is at most the length of the program times that of the line for each match that is found, and
/// no line gets more than a number of steps; what is not searched for any more counts as no match.
private struct PatternSearch {
  private let program: [Pattern.Instruction]
  private let line: [Unicode.Scalar]
  /// For each place of the program when it was last reached, so that it is followed once.
  private var reached: [Int]
  private var generation = 0
  private var stack: [Int] = []
  /// How many steps may still be taken in this line; without them nothing more is found.
  private var steps = 5_000_000

  init(_ program: [Pattern.Instruction], _ line: [Unicode.Scalar]) {
    self.program = program
    self.line = line
    reached = Array(repeating: 0, count: program.count)
  }

  /// The first match that begins at `start` or later.
  mutating func first(from start: Int) -> Range<Int>? {
    var ways: [(place: Int, begin: Int)] = []
    var best: Range<Int>?
    for position in start...line.count {
      generation += 1
      var now: [(place: Int, begin: Int)] = []
      for way in ways { follow(way.place, way.begin, at: position, into: &now, &best) }
      // A later beginning never wins over one that still runs, so that these come last.
      if best == nil { follow(0, position, at: position, into: &now, &best) }
      if let best { now.removeAll { $0.begin > best.lowerBound } }
      steps -= now.count + 1
      guard position < line.count, steps > 0 else { break }
      ways.removeAll(keepingCapacity: true)
      for way in now {
        if case .take(let test) = program[way.place], test.takes(line[position]) {
          ways.append((way.place + 1, way.begin))
        }
      }
      if ways.isEmpty, best != nil { break }
    }
    return best
  }

  /// Goes on from `place` without taking a character.
  private mutating func follow(
    _ place: Int, _ begin: Int, at position: Int, into ways: inout [(place: Int, begin: Int)],
    _ best: inout Range<Int>?
  ) {
    stack.append(place)
    while let next = stack.popLast() {
      guard reached[next] != generation else { continue }
      reached[next] = generation
      switch program[next] {
      case .take: ways.append((next, begin))
      case .require(let place): if holds(place, at: position) { stack.append(next + 1) }
      case .jump(let target): stack.append(target)
      case .split(let one, let other):
        stack.append(other)
        stack.append(one)
      case .match:
        if best == nil || begin <= (best?.lowerBound ?? begin) { best = begin..<position }
      }
    }
  }

  private func holds(_ place: PatternNode.Place, at position: Int) -> Bool {
    switch place {
    case .start: position == 0
    case .end: position == line.count
    case .wordBoundary:
      (position > 0 && CharacterTest.isWord(line[position - 1]))
        != (position < line.count && CharacterTest.isWord(line[position]))
    }
  }
}
