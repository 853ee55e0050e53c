/// A regular expression whose search takes time in proportion to the text, whatever it is.
///
/// All ways to match are followed side by side, so that there is nothing to go back to: no pattern
/// and no text can make a search hang. There are no back references. Case does not matter, and of
/// the matches from a place the longest is taken.
public struct Pattern: Sendable, Equatable {
  /// The pattern as it was written.
  public let text: String
  let program: [Instruction]

  /// One step of a match.
  enum Instruction: Sendable, Equatable {
    case take(CharacterTest)
    case require(PatternNode.Place)
    case split(Int, Int)
    case jump(Int)
    case match
  }

  private static let mostInstructions = 1000

  /// Reads a pattern.
  public init(_ text: String) throws(PatternProblem) {
    let node = try PatternParser.read(text)
    guard node.weight <= Self.mostInstructions else { throw .tooLong }
    self.text = text
    var program: [Instruction] = []
    Self.compile(node, into: &program)
    program.append(.match)
    self.program = program
  }

  private static func compile(_ node: PatternNode, into program: inout [Instruction]) {
    switch node {
    case .empty: return
    case .character(let test): program.append(.take(test))
    case .place(let place): program.append(.require(place))
    case .sequence(let parts): for part in parts { compile(part, into: &program) }
    case .choice(let parts): compile(choice: parts[...], into: &program)
    case .repeated(let part, let least, let most):
      for _ in 0..<least { compile(part, into: &program) }
      if let most {
        for _ in least..<most { compile(optional: part, into: &program) }
      } else {
        let start = program.count
        compile(optional: part, into: &program)
        program.append(.jump(start))
        program[start] = .split(start + 1, program.count)
      }
    }
  }

  private static func compile(optional part: PatternNode, into program: inout [Instruction]) {
    let start = program.count
    program.append(.match)
    compile(part, into: &program)
    program[start] = .split(start + 1, program.count)
  }

  private static func compile(
    choice parts: ArraySlice<PatternNode>, into program: inout [Instruction]
  ) {
    guard let first = parts.first else { return }
    guard parts.count > 1 else { return compile(first, into: &program) }
    let start = program.count
    program.append(.match)
    compile(first, into: &program)
    let end = program.count
    program.append(.match)
    program[start] = .split(start + 1, program.count)
    compile(choice: parts.dropFirst(), into: &program)
    program[end] = .jump(program.count)
  }
}
