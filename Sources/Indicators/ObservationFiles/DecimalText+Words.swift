extension DecimalText.Fault {
  /// The code of the problem.
  var code: String {
    switch self {
    case .notANumber: "number"
    case .exponent, .plus, .leadingZero, .bareMark, .otherMark, .thousands: "number-format"
    }
  }

  /// The problem in a sentence about `text`.
  func message(_ text: String) -> String {
    switch self {
    case .notANumber: "\(text) is not a number."
    case .exponent: "\(text) is written with an exponent."
    case .plus: "\(text) begins with a plus."
    case .leadingZero: "\(text) begins with a zero."
    case .bareMark: "\(text) lacks digits on one side of its decimal mark."
    case .otherMark, .thousands: "\(text) has a comma or a point in a place where none may stand."
    }
  }

  /// What to do about it in a file whose decimal mark is `mark`.
  func hint(_ mark: DecimalMark) -> String {
    switch self {
    case .notANumber:
      "Write digits with at most a minus and a decimal \(mark.rawValue), without unit."
    case .exponent: "Write all its digits."
    case .plus: "Take the plus off."
    case .leadingZero: "Take the zeros off."
    case .bareMark: "Write digits before and after the decimal \(mark.rawValue), or leave it out."
    case .otherMark:
      "If this file writes decimals with a \(mark.other.rawValue), give --decimal "
        + "\(mark.other.rawValue); thousands are never set apart."
    case .thousands: "Thousands are never set apart; write the digits only."
    }
  }
}
