/// The short name of a thing; a country's cannot be taken for an indicator's.
public struct Code<Thing>: Hashable, Sendable, RawRepresentable {
  /// The code as it stands in files, addresses and the database.
  public let rawValue: String

  /// Takes the code as it stands; whether the thing exists is asked elsewhere.
  public init(rawValue: String) {
    self.rawValue = rawValue
  }

  /// The same without a label.
  public init(_ rawValue: String) {
    self.rawValue = rawValue
  }
}

extension Code: ExpressibleByStringLiteral {
  /// A code written in a program.
  public init(stringLiteral value: String) {
    self.rawValue = value
  }
}

extension Code: CustomStringConvertible {
  /// The code itself.
  public var description: String { rawValue }
}

extension Code: Comparable {
  /// The order of the codes' UTF-8 bytes, the same in every language.
  public static func < (one: Code, other: Code) -> Bool {
    one.rawValue.utf8.lexicographicallyPrecedes(other.rawValue.utf8)
  }
}
