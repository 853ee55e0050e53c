/// What one assessor says of one cell.
public struct Observation: Hashable, Sendable {
  /// The cell.
  public var cell: Cell
  /// The expert, panel, survey or statistic it comes from; empty where nobody is named.
  public var assessor: String
  /// What it says.
  public var reading: Reading
  /// What comes with it.
  public var detail: ObservationDetail

  /// Takes the parts as they are; a framework makes valid ones.
  public init(
    cell: Cell, assessor: String = "", reading: Reading,
    detail: ObservationDetail = ObservationDetail()
  ) {
    self.cell = cell
    self.assessor = assessor
    self.reading = reading
    self.detail = detail
  }

  /// The assessor whose value wins where an indicator's combination is `panel`.
  public static let panel = "panel"

  /// Whether it is what the panel agreed on.
  var isPanel: Bool { assessor == Self.panel }
}
