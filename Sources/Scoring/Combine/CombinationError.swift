/// Why several values could not become one.
public enum CombinationError: Error, Equatable, Sendable, CustomStringConvertible {
  /// `combine: only` met more than one value.
  case moreThanOne(count: Int)

  /// A sentence to act on.
  public var description: String {
    switch self {
    case .moreThanOne(let count):
      """
      There are \(count) values where `combine: only` allows one; \
      withdraw the others or choose another way to combine.
      """
    }
  }
}
