/// Why a child could not be confined; it must not begin to work then.
public enum ConfinementProblem: Error, Sendable, Equatable, CustomStringConvertible {
  /// A step was refused by the system.
  case refused(String, why: String)
  /// Other threads were running, which the rules would not hold.
  case threads(Int)

  /// What happened, in a sentence.
  public var description: String {
    switch self {
    case .refused(let step, let why): "The child could not \(step): \(why)."
    case .threads(let count): "The child has \(count) threads already and cannot be confined."
    }
  }
}
