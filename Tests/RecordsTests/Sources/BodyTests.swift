import Foundation
import Indicators
import Records
import Testing

@Suite struct BodyTests {
  private let address = "https://gazette.arcadia.example/law"
  private let temporary: TemporaryHome
  private let store: Store
  private let source: Int64

  init() throws {
    temporary = try TemporaryHome()
    store = try temporary.store(Arcadia.framework)
    source = try store.add(
      Source(address: address, title: "Gazette", addedAt: moment(0)), by: "ada", at: moment(0))
  }

  private func digest(_ byte: UInt8) throws -> Digest {
    try #require(Digest(bytes: [UInt8](repeating: byte, count: 32)))
  }

  private func capture(
    _ byte: UInt8, at second: Double, status: Int = 200, heads: [UInt8] = []
  ) throws -> Int64 {
    var capture = Capture(
      source: source, startedAt: moment(second), address: address, outcome: .changed, detail: "")
    (capture.digest, capture.status, capture.heads) = (try digest(byte), status, heads)
    return try store.append(capture, by: "fetch", at: moment(second))
  }

  @Test func headsAreKeptBesideTheirCapture() throws {
    let with = try capture(1, at: 1, heads: [9, 0, 255])
    let without = try capture(2, at: 2)

    #expect(try store.heads(of: with) == [9, 0, 255])
    #expect(try store.heads(of: without) == [])
    #expect(try store.capture(with)?.heads == [])
  }

  @Test func aBodyIsExpectedUntilItIsLetGoAndAgainWhenItComesBack() throws {
    _ = try capture(1, at: 1)
    _ = try capture(2, at: 2)

    try store.prune([try digest(1)], by: "ada", at: moment(3))

    #expect(try store.expectedBodies() == [try digest(2)])
    #expect(try store.prunedBodies() == [try digest(1)])
    #expect(try store.pruning(of: try digest(1)) == moment(3))
    #expect(try store.pruning(of: try digest(2)) == nil)
    #expect(try store.check() == [])

    _ = try capture(1, at: 4)

    #expect(try store.expectedBodies() == [try digest(1), try digest(2)])
    #expect(try store.prunedBodies() == [])
    #expect(try store.pruning(of: try digest(1)) == nil)
  }

  @Test func whatOnlyConfirmedABodyRestsOnItToo() throws {
    let first = try capture(1, at: 1)
    let confirmed = try capture(1, at: 2, status: 304)
    _ = try capture(2, at: 3)

    #expect(try store.captures(restingOn: try digest(1)).map(\.id) == [first, confirmed])

    try store.prune([try digest(1)], by: "ada", at: moment(4))

    #expect(try store.expectedBodies() == [try digest(2)])
    #expect(try store.prunedBodies() == [try digest(1)])
    #expect(try store.pruning(of: try digest(1)) == moment(4))

    // It was confirmed before its file was gone, so that the archive must hold it again.
    _ = try capture(1, at: 5, status: 304)

    #expect(try store.expectedBodies() == [try digest(1), try digest(2)])
    #expect(try store.prunedBodies() == [])
    #expect(try store.pruning(of: try digest(1)) == nil)
  }

  @Test func evidenceCitesTheCapturesAroundIt() throws {
    var numbers: [Int64] = []
    for second in [1.0, 2, 4, 5] { numbers.append(try capture(UInt8(second), at: second)) }
    var detail = ObservationDetail()
    detail.evidence = Evidence(address: address + "#page=3", quote: "as it stands")

    try store.append(Arcadia.framework.table(.value(3), detail), by: "ada", at: moment(3))

    #expect(try store.citedCaptures() == Set(numbers[1...2]))
  }

  @Test func whatAPassageIsTiedToAndHeldAgainstIsCited() throws {
    var numbers: [Int64] = []
    for second in [1.0, 2, 4, 5] { numbers.append(try capture(UInt8(second), at: second)) }
    try store.append(
      Arcadia.framework.table(.value(3), ObservationDetail()), by: "ada", at: moment(6))
    var entry = EvidenceEntry(
      framework: Arcadia.framework.code, version: Arcadia.framework.version,
      cell: Cell(indicator: "1.a", country: "AR", cycle: "2021", facet: .law), assessor: "",
      source: source, finding: .missing)
    entry.capture = numbers[1]

    let evidence = try #require(try store.add([entry], by: "ada", at: moment(7)).first)
    try store.addChecks(
      [(evidence: evidence, capture: numbers[3], state: .changed, passage: nil)], by: "ada",
      at: moment(8))

    #expect(try store.citedCaptures() == [numbers[1], numbers[3]])
  }

  @Test func aBodyIsBorneByTheFirstCaptureOfTheSelection() throws {
    let first = try capture(1, at: 1)
    let second = try capture(1, at: 2)
    let confirmed = try capture(1, at: 3, status: 304)
    let all = CaptureSelection()
    let late = CaptureSelection(sources: [source], since: moment(2))
    let latest = CaptureSelection(since: moment(3))
    let last = try #require(try store.capture(confirmed))

    #expect(try store.bearer(of: last, in: all)?.id == first)
    #expect(try store.bearer(of: last, in: late)?.id == second)
    #expect(try store.captures(in: late, after: 0, limit: 9).map(\.id) == [second, confirmed])
    // A confirmation brings along what it confirms.
    #expect(try store.captures(in: latest, after: 0, limit: 9).map(\.id) == [second, confirmed])
    #expect(try store.captures(in: all, after: first, limit: 1).map(\.id) == [second])
    #expect(try store.lastMoment(in: all) == moment(3))
    #expect(try store.lastMoment(in: CaptureSelection(sources: [99])) == nil)
  }
}
