import Indicators
import Tables
import Testing

/// A framework over countries that do not exist, whose scores bear every mark there is.
struct Ferries {
  let board: Scoreboard
  let countries: CountryList

  /// The scores with what random draws say of them, or as if nothing were drawn.
  init(isVaried: Bool = true) throws {
    countries = try CountryListReader.read(Harbours.countryFile)
    let framework = try FrameworkReader.read(Ferries.frameworkFile, countries: countries)
    var observations = ObservationTable(framework: framework)
    for line in Ferries.observations.split(separator: "\n") {
      try Harbours.append(line.split(separator: " ").map(String.init), to: &observations)
    }
    let board = Scoreboard(observations)
    self.board = isVaried ? board.withUncertainty() : board
  }

  /// The table of the latest cycle with everything that a cell may carry.
  func table(_ change: (inout TableRequest) -> Void = { _ in }) throws -> ComparisonTable {
    var request = TableRequest(standing: .draft(Harbours.moment))
    request.showsRanks = true
    request.showsIntervals = true
    change(&request)
    return try ComparisonTable(board, request, countries: countries)
  }

  /// Every weight may be a quarter more or less; BO's two parts make up for each other.
  static let frameworkFile = """
    framework: ferries
    title: {en: "Ferries: an imaginary monitor", tr: "Feribotlar: hayalî bir izleme"}
    countries:
      - AC
      - BO
      - CI
      - DY
      - {code: ER, name: {en: Erewhon, tr: Erewhon}}
    cycles:
      - {id: "2022", from: 2022-01-01, to: 2022-12-31}
      - {id: "2023", from: 2023-01-01, to: 2023-12-31}
    bands:
      - {from: 0, name: {en: Closed, tr: Kapalı}, colour: "#7a1f1f"}
      - {from: 50, name: {en: Open, tr: Açık}, colour: "#0b5394"}
    method: {min-coverage: 0.5, uncertainty: {replicates: 200, seed: 1, weights: 0.25}}
    overall: {title: {en: Ferries overall, tr: Genel feribotlar}}
    nodes:
      - id: "1"
        title: {en: Sailings, tr: Seferler}
        value: number
        normalise: {kind: goalposts, low: 0, high: 100}
      - id: "2"
        title: {en: Passengers asked, tr: Sorulan yolcular}
        value: percent
        normalise: {kind: goalposts, low: 0, high: 100}
      - id: "3"
        title: {en: Piers, tr: İskeleler}
        value: number
        treat: winsorise
        normalise: {kind: goalposts, low: 0, high: 100}
      - id: "4"
        title: {en: Lifeboats, tr: Filikalar}
        value: number
        impute: carry-forward
        normalise: {kind: goalposts, low: 0, high: 100}
    """

  static let observations = """
    1 - AC 2022 60
    2 - AC 2022 40
    3 - AC 2022 40
    4 - AC 2022 50
    1 - BO 2022 60
    2 - BO 2022 45
    3 - BO 2022 41
    4 - BO 2022 50
    1 - CI 2022 20
    2 - CI 2022 30
    3 - CI 2022 42
    4 - CI 2022 10
    1 - DY 2022 90
    2 - DY 2022 90
    3 - DY 2022 43
    4 - DY 2022 90
    1 - ER 2022 50
    1 - AC 2023 70
    2 - AC 2023 31
    3 - AC 2023 40
    4 - AC 2023 50
    1 - BO 2023 50
    2 - BO 2023 50
    3 - BO 2023 41
    1 - CI 2023 40
    2 - CI 2023 40 12
    3 - CI 2023 42
    4 - CI 2023 10
    1 - DY 2023 70
    2 - DY 2023 85
    3 - DY 2023 43
    4 - DY 2023 90
    1 - ER 2023 50
    2 - ER 2023 50
    3 - ER 2023 99
    """
}
