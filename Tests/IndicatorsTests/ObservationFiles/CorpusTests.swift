import Foundation
import Indicators
import Testing

/// Every CSV and JSON file of the corpus comes to the end that its manifest expects.
@Suite struct CorpusTests {
  /// What the corpus expects and Yardstick decides otherwise, with the reason.
  static let exceptions = [
    "json.year_string": "the code of a cycle is a text, such as 2018-2019, and may stand in quotes"
  ]

  @Test(.enabled(if: program != nil, "../shared/tools/bad_inputs.py is absent"))
  func everyFileComesToItsEnd() throws {
    let folder = try CorpusTests.generated()
    defer { try? FileManager.default.removeItem(at: folder) }
    let cases = try CorpusTests.cases(in: folder)

    let failures = try cases.compactMap { try CorpusTests.failure(of: $0, in: folder) }

    #expect(cases.count > 250)
    #expect(failures.filter { !CorpusTests.exceptions.keys.contains($0.id) }.map(\.reason) == [])
    #expect(Set(failures.map(\.id)).isSuperset(of: CorpusTests.exceptions.keys))
  }

  private static func failure(
    of expected: Expectation, in folder: URL
  ) throws -> (id: String, reason: String)? {
    let bytes = try Data(contentsOf: folder.appending(path: expected.file))
    let file = ObservationFile(
      reading: bytes, as: expected.format == "csv" ? .csv : .json, dialect: Corpus.dialect,
      framework: Corpus.framework, limits: Corpus.limits)
    let end = file.isAccepted ? (file.problems.isEmpty ? "accept" : "accept_warn") : "reject"
    let rows = file.problems.filter { $0.severity == .error }.map { $0.place.row ?? 0 }
    guard end == expected.expect else {
      return (
        expected.id, "\(expected.id): \(end), not \(expected.expect) \(file.problems.prefix(2))"
      )
    }
    let wanted = [expected.row].compactMap(\.self) + (expected.also ?? []).map(\.row)
    guard end != "reject" || wanted.allSatisfy(rows.contains) else {
      return (expected.id, "\(expected.id): rows \(rows.prefix(3)), not \(wanted)")
    }
    guard let records = expected.records, records.count != file.table.count else { return nil }
    return (expected.id, "\(expected.id): \(file.table.count) observations, not \(records.count)")
  }

  /// One case of the manifest.
  private struct Expectation: Decodable {
    let id: String
    let file: String
    let format: String
    let expect: String
    let row: Int?
    let also: [Row]?
    let records: [Record]?

    struct Row: Decodable { let row: Int }
    struct Record: Decodable { let value: Double? }
  }

  private struct Manifest: Decodable { let cases: [Expectation] }

  private static func cases(in folder: URL) throws -> [Expectation] {
    let manifest = try Data(contentsOf: folder.appending(path: "manifest.json"))
    return try JSONDecoder().decode(Manifest.self, from: manifest).cases
      .filter { $0.format == "csv" || $0.format == "json" }
  }

  private static let program: String? = {
    let shared =
      ProcessInfo.processInfo.environment["YARDSTICK_SHARED"]
      ?? URL(filePath: #filePath).appending(path: "../../../../../shared").standardized.path
    let path = shared + "/tools/bad_inputs.py"
    return FileManager.default.fileExists(atPath: path) ? path : nil
  }()

  private static func generated() throws -> URL {
    let folder = FileManager.default.temporaryDirectory.appending(path: "corpus-\(UUID())")
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = ["python3", program ?? "", "generate", folder.path]
    process.standardOutput = FileHandle.nullDevice
    try process.run()
    process.waitUntilExit()
    try #require(process.terminationStatus == 0)
    return folder
  }
}
