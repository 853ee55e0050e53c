/// Why there is no value.
///
/// Missing is never zero and never a blank cell.
public enum AbsenceKind: String, CaseIterable, Sendable {
  /// Nobody has collected it yet; stays in the denominator of coverage.
  case notCollected = "not-collected"
  /// It is not collected in this cycle; leaves the denominator.
  case notDue = "not-due"
  /// It cannot exist for this country; leaves the denominator.
  case notApplicable = "not-applicable"
  /// The source refused it; stays in the denominator.
  case refused
  /// It exists but may not be shown; stays in the denominator.
  case confidential

  /// Whether the cell leaves the denominator of coverage.
  public var leavesDenominator: Bool {
    switch self {
    case .notDue, .notApplicable: true
    case .notCollected, .refused, .confidential: false
    }
  }

  /// The code of SDMX's list CL_OBS_STATUS.
  public var statisticalCode: String {
    switch self {
    case .notCollected: "L"
    case .notDue, .refused: "O"
    case .notApplicable: "M"
    case .confidential: "Q"
    }
  }
}
