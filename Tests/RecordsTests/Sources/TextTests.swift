import Foundation
import GRDB
import Indicators
import Records
import Testing

@Suite struct TextTests {
  private let address = "https://gazette.arcadia.example/"

  private func filled(_ temporary: TemporaryHome) throws -> (Store, [Int64]) {
    let store = try temporary.store(Arcadia.framework)
    let source = try store.add(
      Source(address: address, title: "Gazette", country: "AR", addedAt: moment(0)), by: "ada",
      at: moment(0))
    let captures = try (1...3).map { number in
      var capture = Capture(
        source: source, startedAt: moment(Double(number)), address: address, outcome: .changed,
        detail: "as it was")
      capture.digest = Digest(bytes: [UInt8](repeating: UInt8(number), count: 32))
      return try store.append(capture, by: "fetch", at: moment(Double(number)))
    }
    return (store, captures)
  }

  private func text(_ number: UInt8, _ words: String) throws -> CaptureText {
    let digest = try #require(Digest(bytes: [UInt8](repeating: number, count: 32)))
    return CaptureText(
      digest: digest, hints: "", extractor: 1, readAt: moment(9), title: "t", language: "sr",
      warnings: [.charsetLie], text: words, whole: words + " frame")
  }

  @Test func aTextIsKeptOnceAndBelongsToEveryCaptureOfItsBody() throws {
    let temporary = try TemporaryHome()
    let (store, captures) = try filled(temporary)
    var kept = try text(1, "zakon o medijima")

    let first = try store.keep(
      [.init(kept, words: "zakon", of: captures[0])], by: "ada", at: moment(9))
    let again = try store.keep(
      [.init(kept, words: "zakon", of: captures[0])], by: "ada", at: moment(9))
    kept.id = first.first

    #expect(again == first)
    #expect(try store.text(ofCapture: captures[0]) == kept)
    #expect(try store.text(ofCapture: captures[1]) == nil)
    #expect(try store.unreadCaptures(limit: 9).map(\.id) == [captures[1], captures[2]])
  }

  @Test func aTextThatIsReadAnewTakesThePlaceOfTheOneThatCouldNotBeRead() throws {
    let temporary = try TemporaryHome()
    let (store, captures) = try filled(temporary)
    var unread = try text(1, "")
    (unread.fault, unread.whole) = ("It crashed.", nil)
    let id = try store.keep([.init(unread, words: "", of: captures[0])], by: "ada", at: moment(9))
    #expect(try store.unreadableCaptures() == [captures[0]])
    var anew = try text(1, "zakon")

    let fold = { (text: CaptureText) in text.text }
    let first = try store.replace(with: anew, fold: fold, by: "ada", at: moment(10))
    let second = try store.replace(with: anew, fold: fold, by: "ada", at: moment(11))
    anew.id = id.first

    #expect((first, second) == (.replaced(id[0]), .same))
    #expect(try store.text(ofCapture: captures[0]) == anew)
    #expect(try store.unreadableCaptures().isEmpty)
    #expect(try store.captures(ofText: id[0]).map(\.id) == [captures[0]])
    #expect(try store.search("zakon", limit: 9).map(\.capture) == [captures[0]])
    anew.text = "law"
    #expect(
      try store.replace(with: anew, fold: fold, by: "ada", at: moment(12)) == .replaced(id[0]))
    #expect(try store.search("zakon", limit: 9).isEmpty)
    #expect(try store.search("law", limit: 9).count == 1)
    #expect(try store.checkSearch() == [])
    #expect(
      try store.replace(with: text(2, "law"), fold: fold, by: "ada", at: moment(13)) == .new)
    #expect(try store.check() == [])
  }

  @Test func aTextIntoWhichEvidencePointsStays() throws {
    let temporary = try TemporaryHome()
    let (store, captures) = try filled(temporary)
    try store.keep(
      [.init(text(1, "zakon"), words: "zakon", of: captures[0])], by: "ada", at: moment(9))
    try store.append(Arcadia.framework.table(value: 3), by: "ada", at: moment(9))
    var entry = EvidenceEntry(
      framework: "arcadian-freedom", version: 1,
      cell: Cell(indicator: "1.a", country: "AR", cycle: "2021", facet: .law), assessor: "",
      source: 1, finding: .exact)
    entry.capture = captures[0]
    entry.anchor = QuoteAnchor(
      page: nil, position: 0, length: 5, passage: "zakon", prefix: "", suffix: "")
    try store.add([entry], by: "ada", at: moment(9))

    let replacement = try store.replace(
      with: text(1, "novi zakon"), fold: \.text, by: "ada", at: moment(10))

    #expect(replacement == .cited)
    #expect(try store.text(ofCapture: captures[0])?.text == "zakon")
  }

  @Test func aVerdictTakesTheCaptureFromTheBaselines() throws {
    let temporary = try TemporaryHome()
    let (store, captures) = try filled(temporary)

    let verdict = CaptureVerdict(outcome: .soft404, detail: "its own page")
    try store.keep(
      [.init(text(3, "not found"), words: "not found", of: captures[2], verdict: verdict)],
      by: "ada", at: moment(9))

    #expect(try store.lastGoodCapture(of: 1)?.id == captures[1])
    #expect(try store.lastGoodCaptures()[1]?.id == captures[1])
    #expect(try store.baselines()[1]?.capture == captures[1])
    #expect(try store.capture(captures[2])?.outcome == .soft404)
    #expect(try store.capture(captures[2])?.detail == "its own page")
    #expect(try store.versions(of: 1).map(\.id) == [captures[0], captures[1]])
  }

  @Test func theNewestTextOfASourceIsSearched() throws {
    let temporary = try TemporaryHome()
    let (store, captures) = try filled(temporary)
    for (number, words) in ["zakon o medijima", "zakon o udruzenjima"].enumerated() {
      try store.keep(
        [.init(text(UInt8(number + 1), words), words: words, of: captures[number])], by: "ada",
        at: moment(9))
    }

    #expect(try store.search("zakon", limit: 9).map(\.capture) == [captures[1]])
    #expect(try store.search("\"o udruz\"*", limit: 9).count == 1)
    #expect(try store.search("medijima", limit: 9).isEmpty)
    #expect(
      try store.search("medijima", isHistorical: true, limit: 9).map(\.capture) == [captures[0]])
    #expect(try store.search("zakon", country: "BO", limit: 9).isEmpty)
    #expect(try store.search("zakon", country: "AR", source: 1, limit: 9).count == 1)
  }

  @Test func theIndexIsCheckedAndMadeAnew() throws {
    let temporary = try TemporaryHome()
    let (store, captures) = try filled(temporary)
    try store.keep(
      [.init(text(1, "zakon"), words: "zakon", of: captures[0])], by: "ada", at: moment(9))
    #expect(try store.checkSearch() == [])
    try temporary.outside {
      try $0.execute(sql: "INSERT INTO text_search (text_search) VALUES ('delete-all')")
    }

    #expect(try store.checkSearch().count == 1)
    try store.rebuildSearch { $0.text }

    #expect(try store.checkSearch() == [])
    #expect(try store.search("zakon", limit: 9).count == 1)
    #expect(try store.check() == [])
  }

  @Test func rulesDecisionsAndLooksKeepTheirHistory() throws {
    let temporary = try TemporaryHome()
    let (store, captures) = try filled(temporary)
    var rules = NoiseRules()
    rules.patterns = ["Visitors: \\d+"]
    rules.ignoresDates = true

    try store.set(NoiseRules(), of: 1, by: "ada", at: moment(5))
    try store.set(rules, of: 1, by: "bob", reason: "a counter", at: moment(6))
    #expect(try store.untriagedChanges(limit: 9).map(\.id) == [captures[2], captures[1]])
    try store.decide(.noise, of: captures[1], knowing: 0, by: "ada", at: moment(7))
    #expect(throws: StoreError.decidedMeanwhile(captures[1])) {
      try store.decide(.minor, of: captures[1], knowing: 0, by: "bob", at: moment(7))
    }
    try store.decide(.expert, of: captures[1], expert: "eve", note: "?", by: "bob", at: moment(8))
    try store.look(at: captures[0], by: "ada", at: moment(9))
    try store.look(at: captures[1], by: "ada", at: moment(9))

    #expect(try store.noise(of: 1) == rules)
    #expect(try store.noiseHistory(of: 1).map(\.act.reason) == [nil, "a counter"])
    #expect(try store.untriagedChanges(limit: 9).map(\.id) == [captures[2]])
    #expect(try store.triage(of: captures[1]).map(\.decision) == [.noise, .expert])
    #expect(try store.triage(of: captures[1]).last?.expert == "eve")
    #expect(try store.lastLook(at: 1, by: "ada") == captures[1])
    #expect(try store.lastLook(at: 1, by: "bob") == nil)
  }

  @Test func evidenceStandsUntilItsRevisionIsReplaced() throws {
    let temporary = try TemporaryHome()
    let (store, captures) = try filled(temporary)
    var detail = ObservationDetail()
    detail.evidence = Evidence(address: address, quote: "free of charge", page: "2")
    let first = try #require(
      try store.append(Arcadia.framework.table(.value(3), detail), by: "ada", at: moment(4)).act)
    #expect(try store.citedAddresses() == [address])
    let passage = try #require(try store.untiedPassages(at: [address]).first)
    #expect((passage.revision, passage.evidence) == (first, detail.evidence))
    var entry = EvidenceEntry(
      framework: passage.framework, version: passage.version, cell: passage.cell,
      assessor: passage.assessor, source: 1, finding: .exact)
    (entry.revision, entry.capture, entry.quote) = (first, captures[0], "free of charge")
    entry.anchor = QuoteAnchor(
      page: 2, position: 7, length: 14, passage: "free of charge", prefix: "a", suffix: "b")

    let id = try #require(try store.add([entry], by: "ada", at: moment(5)).first)

    let added = try #require(try store.evidence(id))
    #expect((added.state, added.anchor, added.isExact) == (.current, entry.anchor, true))
    #expect(try store.untiedPassages(at: [address]).isEmpty)
    try store.addChecks(
      [(evidence: id, capture: captures[1], state: .changed, passage: "for a fee")], by: "ada",
      at: moment(6))
    #expect(try store.evidence(id)?.state == .changed)
    try store.answer(
      reopened: id, capture: captures[1], by: "ada", reason: "still true", at: moment(7))
    #expect(try store.evidence(id)?.state == .changedSince)
    try store.append(Arcadia.framework.table(.value(4), detail), by: "ada", at: moment(8))
    #expect(try store.evidence() == [])
    #expect(try store.untiedPassages(at: [address]).count == 1)
    #expect(try store.check() == [])
  }
}
