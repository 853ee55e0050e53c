/// A name that a country bore for a time.
public struct CountryName: Hashable, Sendable {
  /// The first day on which it was in force; nil: since ever.
  public let from: CalendarDate?
  /// The last day on which it was in force; nil: it still is.
  public let until: CalendarDate?
  /// The name in several languages.
  public let text: LocalizedText

  /// Takes the parts as they are.
  public init(from: CalendarDate? = nil, until: CalendarDate? = nil, text: LocalizedText) {
    self.from = from
    self.until = until
    self.text = text
  }

  /// Whether this was the name on `date`.
  public func isInForce(on date: CalendarDate) -> Bool {
    if let from, date < from { return false }
    if let until, date > until { return false }
    return true
  }
}
