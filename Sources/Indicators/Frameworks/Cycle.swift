/// A named assessment round with the period it describes; not a calendar year.
public struct Cycle: Hashable, Sendable {
  /// Its name in files, such as `2021` or `2018-2019`.
  public let code: Code<Cycle>
  /// What readers are shown instead of the code, if anything.
  public let title: LocalizedText?
  /// The first day of the reference period.
  public let from: CalendarDate
  /// The last day of the reference period; cycles are ordered by it.
  public let to: CalendarDate
  /// Whether other cycles are measured against it.
  public let isBaseline: Bool
  /// The day of publication, if known.
  public let published: CalendarDate?
  /// Whether the method changed, so that this cycle cannot be compared with those before it.
  public let breaksSeries: Bool

  /// Takes the parts as they are.
  public init(
    code: Code<Cycle>, title: LocalizedText? = nil, from: CalendarDate, to: CalendarDate,
    isBaseline: Bool = false, published: CalendarDate? = nil, breaksSeries: Bool = false
  ) {
    self.code = code
    self.title = title
    self.from = from
    self.to = to
    self.isBaseline = isBaseline
    self.published = published
    self.breaksSeries = breaksSeries
  }

  /// The cycle of the calendar year that `code` names, such as `2021` or `2018-2019`.
  public init?(year code: Code<Cycle>) {
    let years = code.rawValue.split(separator: "-", omittingEmptySubsequences: false)
    guard (1...2).contains(years.count), let first = years.first, let last = years.last,
      let from = CalendarDate("\(first)-01-01"), let to = CalendarDate("\(last)-12-31"), from < to
    else { return nil }
    self.init(code: code, from: from, to: to)
  }
}
