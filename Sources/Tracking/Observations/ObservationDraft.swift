import Indicators

/// One observation as a person enters it, in words.
public struct ObservationDraft: Sendable, Equatable {
  /// The code of the indicator.
  public var indicator: String
  /// The code of the country.
  public var country: String
  /// The code of the cycle.
  public var cycle: String
  /// The value in digits, a text, or the name of a kind of absence.
  public var value: String
  /// The side of the indicator.
  public var facet: String?
  /// Who says so.
  public var assessor: String?
  /// Why the value is what it is; published.
  public var justification: String?
  /// The address of the document it rests on.
  public var evidence: String?
  /// The passage of that document.
  public var quote: String?
  /// How sure the assessor is.
  public var confidence: String?

  /// A draft with what every observation needs.
  public init(indicator: String, country: String, cycle: String, value: String) {
    self.indicator = indicator
    self.country = country
    self.cycle = cycle
    self.value = value
  }

  /// The draft as the one record of an observation file, so that one reader checks all entries.
  var fields: [(name: String, text: String)] {
    let isAbsence = AbsenceKind(rawValue: value) != nil
    let all: [(String, String?)] = [
      ("indicator", indicator), ("country", country), ("cycle", cycle),
      ("value", isAbsence ? "" : value), ("status", isAbsence ? value : nil), ("facet", facet),
      ("assessor", assessor), ("justification", justification), ("evidence_url", evidence),
      ("evidence_quote", quote), ("confidence", confidence),
    ]
    return all.compactMap { name, text in text.map { (name, $0) } }
  }
}
