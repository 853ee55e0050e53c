import Dispatch
import Indicators
import Scoring
import Synchronization

/// Writes every score of a scoreboard as CSV, one row per cycle, country and node.
///
/// The columns are `cycle,country,node,score,lower,upper,rank,coverage,band,status`; scores and
/// coverage in shortest round-trip form, unrounded; the top of the tree is called `overall`.
public struct ScoreListing: Sendable {
  /// The header of the file.
  public static let header = "cycle,country,node,score,lower,upper,rank,coverage,band,status\n"

  private let scoreboard: Scoreboard
  private let cycles: [Int]
  private let codes: [[UInt8]]
  private let countryCodes: [[UInt8]]

  /// The scores of `scoreboard`, of all cycles or of those at the places `cycles`.
  public init(_ scoreboard: Scoreboard, cycles: [Int]? = nil) {
    self.scoreboard = scoreboard
    self.cycles = cycles ?? Array(scoreboard.cycles.indices)
    codes = scoreboard.framework.nodes.map { Array($0.node.code.rawValue.utf8) }
    countryCodes = scoreboard.countries.map { Array($0.code.rawValue.utf8) }
  }

  /// The file, cycle by cycle, given to `write` in pieces as they are ready and in order.
  ///
  /// The pieces are made on up to `threads` threads.
  public func write<Failure: Error>(
    threads: Int, to write: ([UInt8]) throws(Failure) -> Void
  ) throws(Failure) {
    try write(Array(Self.header.utf8))
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

  private func rows(ofCycle cycle: Int) -> [UInt8] {
    let nodes = scoreboard.framework.nodes.indices
    let ranks = nodes.map { scoreboard.ranks(node: $0, cycle: cycle) }
    let start = Array(scoreboard.cycles[cycle].code.rawValue.utf8) + [comma]
    var bytes: [UInt8] = []
    bytes.reserveCapacity(nodes.count * scoreboard.countries.count * 56)
    for country in scoreboard.countries.indices {
      let lead = start + countryCodes[country] + [comma]
      for node in nodes {
        bytes.append(contentsOf: lead)
        bytes.append(contentsOf: codes[node])
        bytes.append(comma)
        appendScore(
          node: node, country: country, cycle: cycle, rank: ranks[node][country], to: &bytes)
      }
    }
    return bytes
  }

  private func appendScore(
    node: Int, country: Int, cycle: Int, rank: Int?, to bytes: inout [UInt8]
  ) {
    let result = scoreboard.scores.nodes[scoreboard.framework.planPosition(of: node)]
    let cell = cycle * scoreboard.countries.count + country
    let value = result.values.values[cell]
    if !value.isNaN { bytes.append(contentsOf: value.description.utf8) }
    bytes.append(comma)
    let interval = scoreboard.interval(node: node, country: country, cycle: cycle)
    if let interval { bytes.append(contentsOf: interval.lowerBound.description.utf8) }
    bytes.append(comma)
    if let interval { bytes.append(contentsOf: interval.upperBound.description.utf8) }
    bytes.append(comma)
    if let rank { bytes.append(contentsOf: rank.description.utf8) }
    bytes.append(comma)
    bytes.append(contentsOf: result.coverage[cell].description.utf8)
    bytes.append(comma)
    if !value.isNaN, let band = scoreboard.framework.band(of: value) {
      bytes.append(contentsOf: field(band.name[.english]))
    }
    bytes.append(comma)
    bytes.append(contentsOf: result.outcomes[cell].word.utf8)
    bytes.append(UInt8(ascii: "\n"))
  }

  private func field(_ text: String) -> [UInt8] {
    text.contains { ",\"\n\r".contains($0) }
      ? Array(("\"" + text.replacing("\"", with: "\"\"") + "\"").utf8) : Array(text.utf8)
  }

  private var comma: UInt8 { UInt8(ascii: ",") }
}
