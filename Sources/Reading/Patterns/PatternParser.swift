/// Reads the writing of a pattern.
struct PatternParser {
  private static let deepest = 20
  private static let mostRepetitions = 200

  private var rest: ArraySlice<Unicode.Scalar>
  private var depth = 0

  /// The pattern that `text` writes.
  static func read(_ text: String) throws(PatternProblem) -> PatternNode {
    guard !text.isEmpty else { throw .empty }
    guard text.unicodeScalars.count <= 500 else { throw .tooLong }
    var parser = PatternParser(rest: Array(text.unicodeScalars)[...])
    let node = try parser.choice()
    guard parser.rest.isEmpty else { throw .unbalanced(")") }
    return node
  }

  private init(rest: ArraySlice<Unicode.Scalar>) { self.rest = rest }

  private mutating func choice() throws(PatternProblem) -> PatternNode {
    var branches = [try sequence()]
    while rest.first == "|" {
      rest.removeFirst()
      branches.append(try sequence())
    }
    return branches.count == 1 ? branches[0] : .choice(branches)
  }

  private mutating func sequence() throws(PatternProblem) -> PatternNode {
    var parts: [PatternNode] = []
    while let next = rest.first, next != "|", next != ")" {
      parts.append(try repetition(of: atom()))
    }
    return parts.count == 1 ? parts[0] : .sequence(parts)
  }

  private mutating func atom() throws(PatternProblem) -> PatternNode {
    let next = rest.removeFirst()
    switch next {
    case ".": return .character(CharacterTest(.any))
    case "^": return .place(.start)
    case "$": return .place(.end)
    case "*", "+", "?": throw .nothingToRepeat
    case "[": return .character(try set())
    case "(": return try group()
    case "\\": return try escape()
    default: return .character(CharacterTest(next))  // Every other character means itself.
    }
  }

  private mutating func group() throws(PatternProblem) -> PatternNode {
    depth += 1
    defer { depth -= 1 }
    guard depth <= Self.deepest else { throw .tooLong }
    if rest.first == "?" {
      guard rest.dropFirst().first == ":" else { throw .unsupported("\"(?\"") }
      rest.removeFirst(2)
    }
    let inner = try choice()
    guard rest.first == ")" else { throw .unbalanced("(") }
    rest.removeFirst()
    return inner
  }

  private mutating func escape() throws(PatternProblem) -> PatternNode {
    guard let next = rest.popFirst() else { throw .unsupported("a \"\\\" at the end") }
    if next == "b" { return .place(.wordBoundary) }
    if let kind = Self.kinds[next] { return .character(CharacterTest(kind)) }
    return .character(CharacterTest(try Self.literal(next)))
  }

  private mutating func set() throws(PatternProblem) -> CharacterTest {
    var test = CharacterTest()
    if rest.first == "^" {
      rest.removeFirst()
      test.isNegated = true
    }
    var isFirst = true
    while let next = rest.popFirst() {
      if next == "]", !isFirst { return test }
      isFirst = false
      if next == "\\", let kind = rest.first.flatMap({ Self.kinds[$0] }) {
        rest.removeFirst()
        test.classes.append(kind)
        continue
      }
      let low = next == "\\" ? try escaped() : next
      test.ranges.append(low.value...(try rangeEnd(after: low)).value)
    }
    throw .unbalanced("[")
  }

  private mutating func rangeEnd(
    after low: Unicode.Scalar
  ) throws(PatternProblem) -> Unicode.Scalar {
    guard rest.first == "-", let end = rest.dropFirst().first, end != "]" else { return low }
    rest.removeFirst(2)
    let high = end == "\\" ? try escaped() : end
    guard low <= high else { throw .reversed }
    return high
  }

  private mutating func escaped() throws(PatternProblem) -> Unicode.Scalar {
    guard let next = rest.popFirst() else { throw .unbalanced("[") }
    return try Self.literal(next)
  }

  private mutating func repetition(of node: PatternNode) throws(PatternProblem) -> PatternNode {
    let bounds: (Int, Int?)
    switch rest.first {
    case "*": bounds = (0, nil)
    case "+": bounds = (1, nil)
    case "?": bounds = (0, 1)
    case "{": bounds = try counts()
    default: return node  // No mark of repetition follows.
    }
    rest.removeFirst()
    // The longest match is always taken, so that a mark for the shortest would change nothing.
    if rest.first == "?" { throw .unsupported("a \"?\" after a repetition") }
    if rest.first == "+" || rest.first == "*" { throw .nothingToRepeat }
    return .repeated(node, bounds.0, bounds.1)
  }

  /// Reads up to the closing brace, which is left for the caller.
  private mutating func counts() throws(PatternProblem) -> (Int, Int?) {
    guard let end = rest.firstIndex(of: "}") else { throw .unbalanced("{") }
    let inner = String(String.UnicodeScalarView(rest[(rest.startIndex + 1)..<end]))
    rest = rest[end...]
    let parts = inner.split(separator: ",", omittingEmptySubsequences: false)
    guard parts.count <= 2, let least = Int(parts[0]), least >= 0 else {
      throw .unsupported("\"{\(inner)}\"")
    }
    let most: Int?
    if parts.count == 1 {
      most = least
    } else if parts[1].isEmpty {
      most = nil
    } else {
      guard let number = Int(parts[1]) else { throw .unsupported("\"{\(inner)}\"") }
      most = number
    }
    guard most ?? least >= least else { throw .reversed }
    guard max(least, most ?? 0) <= Self.mostRepetitions else { throw .tooLong }
    return (least, most)
  }

  private static func literal(_ scalar: Unicode.Scalar) throws(PatternProblem) -> Unicode.Scalar {
    if scalar == "t" { return "\t" }
    let isLetter = scalar.properties.isAlphabetic || ("0"..."9").contains(scalar)
    guard !isLetter else { throw .unsupported("\"\\\(scalar)\"") }
    return scalar
  }

  private static let kinds: [Unicode.Scalar: CharacterTest.Kind] = [
    "d": .digit, "D": .noDigit, "w": .word, "W": .noWord, "s": .blank, "S": .noBlank,
  ]
}
