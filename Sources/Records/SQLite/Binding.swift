/// A value handed to a statement.
enum Binding {
  /// Nothing.
  case null
  /// A whole number.
  case integer(Int64)
  /// A number.
  case real(Double)
  /// A text.
  case text(String)
  /// Bytes.
  case bytes([UInt8])

  /// A text, or nothing.
  static func text(_ text: String?) -> Binding { text.map { .text($0) } ?? .null }
  /// A number, or nothing.
  static func real(_ number: Double?) -> Binding { number.map { .real($0) } ?? .null }
  /// A whole number, or nothing.
  static func integer(_ number: Int64?) -> Binding { number.map { .integer($0) } ?? .null }
  /// A whole number, or nothing.
  static func integer(_ number: Int?) -> Binding { integer(number.map { Int64($0) }) }
}
