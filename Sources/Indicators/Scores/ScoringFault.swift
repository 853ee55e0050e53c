/// Why observations could not be scored.
public enum ScoringFault: Error, Equatable, Sendable {
  /// `combine: only` met several values for one cell.
  case severalValues(count: Int, cell: Cell)
}

extension ScoringFault: CustomStringConvertible {
  /// A sentence to act on.
  public var description: String {
    switch self {
    case .severalValues(let count, let cell):
      """
      There are \(count) values for \(cell.indicator) in \(cell.country), \(cell.cycle), but its \
      method is "combine: only". Record not-collected for all assessors but one, or load a \
      version of the framework that combines them.
      """
    }
  }
}
