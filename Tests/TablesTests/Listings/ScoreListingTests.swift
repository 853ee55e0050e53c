import Foundation
import Indicators
import Tables
import Testing

@Suite struct ScoreListingTests {
  /// Borduria's value of b is the mean of the others.
  static func board() throws -> Scoreboard {
    var table = ObservationTable(
      framework: try FrameworkReader.read(
        """
        framework: coast
        title: {en: The coast}
        countries: [{code: ARC, name: {en: Arcadia}}, {code: BOR, name: {en: Borduria}}]
        cycles: [{id: "2023"}]
        nodes: [{id: a, value: percent}, {id: b, value: percent, impute: mean}]
        """, countries: .empty))
    table.append(column: 0, country: 0, cycle: 0, value: 40)
    table.append(column: 0, country: 1, cycle: 0, value: 60)
    table.append(column: 1, country: 0, cycle: 0, value: 80)
    return Scoreboard(table)
  }

  static func rows(showsMarks: Bool) throws -> [String] {
    var bytes: [UInt8] = []
    try ScoreListing(board(), showsMarks: showsMarks).write(threads: 1) { bytes += $0 }
    return String(decoding: bytes, as: UTF8.self).split(separator: "\n").map(String.init)
  }

  @Test func aScoreThatRestsOnImputedValuesIsMarked() throws {
    let rows = try Self.rows(showsMarks: true)

    #expect(rows.first == "cycle,country,node,score,lower,upper,rank,coverage,band,status,marks")
    #expect(rows.contains("2023,BOR,b,80.0,,,1,0.0,,scored,imputed | low-coverage"))
    #expect(rows.contains("2023,BOR,overall,70.0,,,1,0.5,,scored,imputed | low-coverage"))
    #expect(rows.contains("2023,ARC,overall,60.0,,,2,1.0,,scored,"))
  }

  @Test func withoutMarksTheColumnsAreThoseOfEvaluate() throws {
    let rows = try Self.rows(showsMarks: false)

    #expect(rows.first == "cycle,country,node,score,lower,upper,rank,coverage,band,status")
    #expect(rows.contains("2023,BOR,b,80.0,,,1,0.0,,scored"))
  }

  @Test func programsGetTheMarksAsAList() throws {
    let answer = try JSONSerialization.jsonObject(
      with: JSONEncoder().encode(ScoreRecord.list(Self.board())))
    let records = try #require(answer as? [[String: Any]])
    func marks(_ node: String, _ country: String) -> [String]? {
      records.first { $0["node"] as? String == node && $0["country"] as? String == country }?[
        "marks"] as? [String]
    }

    #expect(marks("b", "BOR") == ["imputed", "low-coverage"])
    #expect(marks("b", "ARC") == [])
  }
}
