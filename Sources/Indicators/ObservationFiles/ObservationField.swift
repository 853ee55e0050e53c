/// A column of an observation file.
public enum ObservationField: String, CaseIterable, Sendable {
  /// The code of the indicator.
  case indicator
  /// The code of the country.
  case country
  /// The code of the cycle.
  case cycle
  /// The value.
  case value
  /// The side of the indicator.
  case facet
  /// Who says it.
  case assessor
  /// Why there is no value.
  case status
  /// How sure the assessor is.
  case confidence
  /// The sample size.
  case sampleSize = "n"
  /// The standard error.
  case standardError = "se"
  /// The lower end of the value's interval.
  case low
  /// The upper end of the value's interval.
  case high
  /// The currency of an amount.
  case currency
  /// The day to which the value belongs.
  case date
  /// Why the value is what it is.
  case justification
  /// The address of the evidence.
  case evidenceAddress = "evidence_url"
  /// The passage of the evidence.
  case evidenceQuote = "evidence_quote"
  /// The page of the evidence.
  case evidencePage = "evidence_page"

  /// Whether every file must have the column.
  public var isRequired: Bool {
    switch self {
    case .indicator, .country, .cycle, .value: true
    case .facet, .assessor, .status, .confidence, .sampleSize, .standardError, .low, .high,
      .currency, .date, .justification, .evidenceAddress, .evidenceQuote, .evidencePage:
      false
    }
  }

  /// The place of the field in the list above.
  var place: Int {
    switch self {
    case .indicator: 0
    case .country: 1
    case .cycle: 2
    case .value: 3
    case .facet: 4
    case .assessor: 5
    case .status: 6
    case .confidence: 7
    case .sampleSize: 8
    case .standardError: 9
    case .low: 10
    case .high: 11
    case .currency: 12
    case .date: 13
    case .justification: 14
    case .evidenceAddress: 15
    case .evidenceQuote: 16
    case .evidencePage: 17
    }
  }
}
