import Dispatch
import Indicators
import Scoring
import Synchronization

/// Writes every score of a scoreboard as CSV, one row per cycle, country and node.
///
/// The columns are `cycle,country,node,score,lower,upper,rank,coverage,band,status`; scores and
/// coverage in shortest round-trip form, unrounded; the top of the tree is called `overall`. A column
/// `marks` after these says what a reader must know of a score, divided by ` | `.
public struct ScoreListing: Sendable {
  /// The header of the file without its marks.
  static let header = "cycle,country,node,score,lower,upper,rank,coverage,band,status"

  private let scoreboard: Scoreboard
  private let cycles: [Int]
  private let nodes: [[UInt8]]
  private let countries: [[UInt8]]
  private let bands: [(from: Double, name: [UInt8])]
  private let ranks: [[UInt8]]
  private let outcomes: [[UInt8]]
  private let showsMarks: Bool

  /// The scores of `scoreboard`, of all cycles or of those at the places `cycles`.
  public init(_ scoreboard: Scoreboard, cycles: [Int]? = nil, showsMarks: Bool) {
    self.scoreboard = scoreboard
    self.showsMarks = showsMarks
    self.cycles = cycles ?? Array(scoreboard.cycles.indices)
    nodes = scoreboard.framework.nodes.map { Self.field($0.node.code.rawValue) }
    countries = scoreboard.countries.map { Self.field($0.code.rawValue) }
    bands = scoreboard.framework.bands.map { ($0.from, Self.field($0.name[.english])) }
    ranks = (0...scoreboard.countries.count).map { Array("\($0)".utf8) }
    outcomes = ScoreOutcome.allCases.map { Array($0.word.utf8) }
  }

  /// The file, cycle by cycle, given to `write` in pieces as they are ready and in order.
  ///
  /// The pieces are made on up to `threads` threads.
  public func write<Failure: Error>(
    threads: Int, to write: ([UInt8]) throws(Failure) -> Void
  ) throws(Failure) {
    try write(Array((Self.header + (showsMarks ? ",marks\n" : "\n")).utf8))
    let width = max(1, threads)
    for start in stride(from: 0, to: cycles.count, by: width) {
      let batch = Array(cycles[start..<min(start + width, cycles.count)])
      let pieces = Mutex([[UInt8]](repeating: [], count: batch.count))
      DispatchQueue.concurrentPerform(iterations: batch.count) { index in
        let piece = rows(ofCycle: batch[index])
        pieces.withLock { $0[index] = piece }
      }
      for piece in pieces.withLock({ $0 }) { try write(piece) }
    }
  }

  /// The rows of a cycle, node by node, since the scores of a node lie together.
  private func rows(ofCycle cycle: Int) -> [UInt8] {
    let start = Self.field(scoreboard.cycles[cycle].code.rawValue)
    let widest = (countries.map(\.count).max() ?? 0) + (bands.map(\.name.count).max() ?? 0)
    var bytes = RowBytes(capacity: nodes.count * countries.count * (widest + 48))
    for node in nodes.indices {
      let ranks = scoreboard.ranks(node: node, cycle: cycle)
      let result = scoreboard.scores.nodes[scoreboard.framework.planPosition(of: node)]
      for country in countries.indices {
        bytes.reserve(start.count + widest + nodes[node].count + 160)
        bytes.append(start)
        bytes.append(comma)
        bytes.append(countries[country])
        bytes.append(comma)
        bytes.append(nodes[node])
        bytes.append(comma)
        let cell = cycle * countries.count + country
        appendScore(result.values.values[cell], rank: ranks[country], to: &bytes) {
          scoreboard.interval(node: node, country: country, cycle: cycle)
        }
        let outcome = result.outcomes[cell]
        let absence =
          outcome.isScored
          ? nil : scoreboard.absence(node: node, country: country, cycle: cycle)
        appendStanding(
          result.values.values[cell], coverage: result.coverage[cell],
          status: absence.map { Array($0.rawValue.utf8) } ?? outcomes[Int(outcome.rawValue)],
          to: &bytes)
        if showsMarks {
          appendMarks(node: node, country: country, cycle: cycle, outcome, to: &bytes)
        }
        bytes.append(UInt8(ascii: "\n"))
      }
    }
    return bytes.finished()
  }

  private func appendScore(
    _ value: Double, rank: Int?, to bytes: inout RowBytes, interval: () -> ClosedRange<Double>?
  ) {
    if !value.isNaN { bytes.append(value) }
    bytes.append(comma)
    let interval = scoreboard.uncertainty == nil ? nil : interval()
    if let interval { bytes.append(interval.lowerBound) }
    bytes.append(comma)
    if let interval { bytes.append(interval.upperBound) }
    bytes.append(comma)
    if let rank { bytes.append(ranks[rank]) }
    bytes.append(comma)
  }

  private func appendStanding(
    _ value: Double, coverage: Double, status: [UInt8], to bytes: inout RowBytes
  ) {
    bytes.append(coverage)
    bytes.append(comma)
    if !value.isNaN, let band = bands.last(where: { $0.from <= value }) ?? bands.first {
      bytes.append(band.name)
    }
    bytes.append(comma)
    bytes.append(status)
  }

  private func appendMarks(
    node: Int, country: Int, cycle: Int, _ outcome: ScoreOutcome, to bytes: inout RowBytes
  ) {
    bytes.append(comma)
    guard outcome.isScored else { return }
    let marks = scoreboard.marks(node: node, country: country, cycle: cycle)
    bytes.append(Array(marks.listed.map(\.rawValue).joined(separator: " | ").utf8))
  }

  private static func field(_ text: String) -> [UInt8] {
    text.contains { ",\"\n\r".contains($0) }
      ? Array(("\"" + text.replacing("\"", with: "\"\"") + "\"").utf8) : Array(text.utf8)
  }

  private var comma: UInt8 { UInt8(ascii: ",") }
}
