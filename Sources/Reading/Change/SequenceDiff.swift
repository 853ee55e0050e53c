/// The difference of two sequences of numbers, in bounded time.
///
/// Small differences are found exactly by the greedy algorithm of E. W. Myers, "An O(ND) difference
/// algorithm and its variations" (Algorithmica 1, 1986). Where two pieces differ too much for it, they
/// are anchored at what is unique in both (the "patience" method), and where there is no anchor
/// either, the one piece counts as replaced by the other.
struct SequenceDiff {
  /// A piece of the first sequence in whose place a piece of the second stands.
  struct Edit: Equatable {
    var old: Range<Int>
    var new: Range<Int>
  }

  private static let mostDifferences = 300
  private static let mostDepth = 40

  private let old: [Int32]
  private let new: [Int32]
  private var edits: [Edit] = []
  /// How many steps the exact method may still take in all.
  private var steps = 60_000_000

  /// The pieces in which `new` differs from `old`, in order.
  static func edits(_ old: [Int32], _ new: [Int32]) -> [Edit] {
    var diff = SequenceDiff(old, new)
    diff.compare(Edit(old: 0..<old.count, new: 0..<new.count))
    return diff.edits
  }

  private init(_ old: [Int32], _ new: [Int32]) {
    self.old = old
    self.new = new
  }

  /// Goes through the boxes to compare, the leftmost first, without recursion.
  private mutating func compare(_ whole: Edit) {
    var boxes = [(box: whole, depth: 0)]
    while let (box, depth) = boxes.popLast() {
      let rest = trimmed(box)
      if rest.old.isEmpty || rest.new.isEmpty {
        add(rest)
      } else if let found = exact(rest) {
        for edit in found { add(edit) }
      } else {
        let anchors =
          depth < Self.mostDepth ? UniqueAnchors.find(old, rest.old, new, rest.new) : []
        guard !anchors.isEmpty else {
          add(rest)
          continue
        }
        boxes += Self.between(anchors, in: rest).reversed().map { ($0, depth + 1) }
      }
    }
  }

  private mutating func add(_ edit: Edit) {
    guard !edit.old.isEmpty || !edit.new.isEmpty else { return }
    if let last = edits.last, last.old.upperBound == edit.old.lowerBound,
      last.new.upperBound == edit.new.lowerBound
    {
      edits[edits.count - 1].old = last.old.lowerBound..<edit.old.upperBound
      edits[edits.count - 1].new = last.new.lowerBound..<edit.new.upperBound
    } else {
      edits.append(edit)
    }
  }

  private static func between(_ anchors: [(old: Int, new: Int)], in box: Edit) -> [Edit] {
    var parts: [Edit] = []
    var (oldStart, newStart) = (box.old.lowerBound, box.new.lowerBound)
    for anchor in anchors {
      parts.append(Edit(old: oldStart..<anchor.old, new: newStart..<anchor.new))
      (oldStart, newStart) = (anchor.old + 1, anchor.new + 1)
    }
    parts.append(Edit(old: oldStart..<box.old.upperBound, new: newStart..<box.new.upperBound))
    return parts
  }

  /// The box without what is the same at its beginning and its end.
  private func trimmed(_ box: Edit) -> Edit {
    var (oldStart, newStart) = (box.old.lowerBound, box.new.lowerBound)
    var (oldEnd, newEnd) = (box.old.upperBound, box.new.upperBound)
    while oldStart < oldEnd, newStart < newEnd, old[oldStart] == new[newStart] {
      oldStart += 1
      newStart += 1
    }
    while oldStart < oldEnd, newStart < newEnd, old[oldEnd - 1] == new[newEnd - 1] {
      oldEnd -= 1
      newEnd -= 1
    }
    return Edit(old: oldStart..<oldEnd, new: newStart..<newEnd)
  }

  /// The shortest list of edits; nil where it would take too long to find.
  private mutating func exact(_ box: Edit) -> [Edit]? {
    let (height, width) = (box.old.count, box.new.count)
    let most = min(height + width, Self.mostDifferences)
    guard steps > 0, abs(height - width) <= most else { return nil }
    var reach = [Int](repeating: 0, count: 2 * most + 3)
    var trail: [[Int]] = []
    let middle = most + 1
    for distance in 0...most {
      trail.append(Array(reach[(middle - distance - 1)...(middle + distance + 1)]))
      for diagonal in stride(from: -distance, through: distance, by: 2) {
        let isDown =
          diagonal == -distance
          || (diagonal != distance && reach[middle + diagonal - 1] < reach[middle + diagonal + 1])
        var x = isDown ? reach[middle + diagonal + 1] : reach[middle + diagonal - 1] + 1
        let start = x
        while x < height, x - diagonal < width,
          old[box.old.lowerBound + x] == new[box.new.lowerBound + x - diagonal]
        {
          x += 1
        }
        steps -= x - start + 1
        reach[middle + diagonal] = x
        if x >= height, x - diagonal >= width { return Self.walkBack(trail, in: box) }
      }
    }
    return nil
  }

  /// The edits on the way that was found, from its end to its beginning and turned round.
  private static func walkBack(_ trail: [[Int]], in box: Edit) -> [Edit] {
    var (x, y) = (box.old.count, box.new.count)
    var edits: [Edit] = []
    for distance in stride(from: trail.count - 1, to: 0, by: -1) {
      let reach = trail[distance]
      let middle = distance + 1
      let diagonal = x - y
      let isDown =
        diagonal == -distance
        || (diagonal != distance && reach[middle + diagonal - 1] < reach[middle + diagonal + 1])
      let before = isDown ? diagonal + 1 : diagonal - 1
      let start = reach[middle + before]
      let (oldPlace, newPlace) = (
        box.old.lowerBound + start, box.new.lowerBound + start - before
      )
      edits.append(
        Edit(
          old: oldPlace..<(isDown ? oldPlace : oldPlace + 1),
          new: newPlace..<(isDown ? newPlace + 1 : newPlace)))
      (x, y) = (start, start - before)
    }
    return edits.reversed()
  }
}
