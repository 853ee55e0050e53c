/// What stands between the whole part and the decimals of a number.
public enum DecimalMark: String, CaseIterable, Sendable {
  /// A point, the default.
  case point
  /// A comma.
  case comma

  /// The byte.
  var byte: UInt8 {
    switch self {
    case .point: UInt8(ascii: ".")
    case .comma: UInt8(ascii: ",")
    }
  }

  /// The other one.
  var other: DecimalMark {
    switch self {
    case .point: .comma
    case .comma: .point
    }
  }
}
