import Indicators

/// Makes a comparison table, in the order in which it is read, so that notes come out numbered.
struct TableBuilder {
  let scoreboard: Scoreboard
  let framework: Framework
  let request: TableRequest
  let known: CountryList
  let selection: TableSelection
  let wording: Wording
  /// The day whose names of countries are used.
  let day: CalendarDate?
  let bands: [TableBand]
  var notes = NoteList()
  /// The ranks of the nodes and cycles that were met, which all countries share.
  var ranks: [RankedColumn: [RankStanding?]] = [:]

  init(_ scoreboard: Scoreboard, _ request: TableRequest, known: CountryList) throws(TableFault) {
    self.scoreboard = scoreboard
    framework = scoreboard.framework
    self.request = request
    self.known = known
    selection = try TableSelection(request, in: scoreboard, known: known)
    wording = Wording(request.language)
    day = UniversalTime(request.standing.moment).day
    bands = TableBand.list(of: scoreboard.framework, wording: wording, language: request.language)
  }

  /// The whole table.
  mutating func table() -> ComparisonTable {
    let groups = self.groups()
    let rows = self.rows(columns: groups.flatMap(\.columns))
    let usesBands = rows.contains { $0.cells.contains { $0.band != nil } }
    return ComparisonTable(
      title: title(), caption: caption(), language: request.language, scope: scope(),
      stubHeading: wording[.heading(isByCountry ? .country : .indicator)], groups: groups,
      rows: rows, notes: notes.texts, footnotes: footnotes(), statements: statements(),
      bands: usesBands ? bands : [], symbols: symbols(in: rows),
      remarks: framework.note.map { [$0[request.language]] } ?? [], sources: sources(),
      credit: framework.attribution?[request.language], licence: licence(),
      standing: request.standing, citation: citation())
  }

  /// Whether the rows are countries.
  var isByCountry: Bool { request.layout == .countriesByCycles }
}

extension ComparisonTable {
  /// The table that `request` asks for, from the scores of `scoreboard`.
  public init(
    _ scoreboard: Scoreboard, _ request: TableRequest, countries: CountryList
  ) throws(TableFault) {
    var builder = try TableBuilder(scoreboard, request, known: countries)
    self = builder.table()
  }
}
