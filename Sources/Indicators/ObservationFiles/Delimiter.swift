/// What stands between two fields of a line.
public enum Delimiter: String, CaseIterable, Sendable {
  /// A comma, the default.
  case comma
  /// A semicolon, as spreadsheets write it where the comma separates decimals.
  case semicolon
  /// A tab.
  case tab
  /// Whichever of the three the header uses; anything but a comma is told as a warning.
  case detect

  /// The byte; where it is to be detected, that of the comma.
  var byte: UInt8 {
    switch self {
    case .comma, .detect: UInt8(ascii: ",")
    case .semicolon: UInt8(ascii: ";")
    case .tab: UInt8(ascii: "\t")
    }
  }

  /// What it is called in a sentence.
  var plural: String {
    switch self {
    case .comma, .detect: "commas"
    case .semicolon: "semicolons"
    case .tab: "tabs"
    }
  }
}
