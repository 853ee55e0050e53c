import Indicators

extension Reading {
  /// The reading that a row of `revision` holds.
  ///
  /// `standing` is the raw value of `ObservationTable.Standing`.
  init(standing: Int64, value: Double, text: String?) throws {
    guard let number = UInt8(exactly: standing),
      let standing = ObservationTable.Standing(rawValue: number)
    else { throw StoreError.damaged("A revision has the unknown standing \(standing).") }
    switch standing {
    case .value: self = .value(value)
    case .text: self = .text(text ?? "")
    case .notCollected: self = .absent(.notCollected)
    case .notDue: self = .absent(.notDue)
    case .notApplicable: self = .absent(.notApplicable)
    case .refused: self = .absent(.refused)
    case .confidential: self = .absent(.confidential)
    }
  }
}
