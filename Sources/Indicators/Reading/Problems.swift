/// Everything that was found wrong with a file, thrown as one.
public struct Problems: Error, Equatable, Sendable {
  /// The problems, in the order of the file.
  public let list: [Problem]

  /// Takes the problems as they are.
  public init(_ list: [Problem]) {
    self.list = list
  }
}

extension Problems: CustomStringConvertible {
  /// One line for each problem.
  public var description: String {
    list.map(\.description).joined(separator: "\n")
  }
}
