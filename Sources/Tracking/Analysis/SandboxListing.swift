import Indicators
import Scoring
import Tables

/// Writes what a sandbox moves as a text, for reading.
public struct SandboxListing {
  private let sandbox: Sandbox
  private let decimals: Int

  /// The listing of `sandbox`, scores with `decimals`.
  public init(_ sandbox: Sandbox, decimals: Int) {
    self.sandbox = sandbox
    self.decimals = decimals
  }

  /// The lines.
  public var lines: [String] {
    let title = "\(sandbox.framework), version \(sandbox.version), cycle \(sandbox.cycle): "
    guard !sandbox.moves.isEmpty else { return [title + "nothing moves", elsewhere] }
    let ranks = sandbox.moves.count { $0.movesRank }
    let bands = sandbox.moves.count { $0.movesBand }
    let count = "\(sandbox.moves.count) moves, of them \(ranks) of rank, \(bands) of band"
    let rows = sandbox.moves.map { move in
      [
        move.node, move.country, score(move.before), score(move.after), difference(move),
        move.movesRank ? "\(rank(move.before)) > \(rank(move.after))" : rank(move.after),
        move.movesBand ? "\(move.before.band ?? "-") > \(move.after.band ?? "-")" : "",
        move.after.reason ?? "",
      ]
    }
    let table = AlignedRows(
      headings: ["node", "country", "now", "then", "change", "rank", "band", "why"], rows)
    return [title + count] + table.lines + key + [elsewhere, "Nothing was stored."]
  }

  private var elsewhere: String { "In other cycles: \(sandbox.movesElsewhere) moves." }

  /// What the signs beside scores mean.
  private var key: [String] {
    let cautions = sandbox.moves.flatMap { $0.before.cautions + $0.after.cautions }
    return TableSymbol.list(of: cautions, wording: Wording(.english)).map {
      "  \($0.sign) \($0.meaning)"
    }
  }

  private func score(_ reading: SandboxMove.Reading) -> String {
    guard let score = reading.score else { return "-" }
    return (reading.cautions.map(\.sign) + [DecimalRounding.text(score, decimals: decimals)])
      .joined(separator: " ")
  }

  private func rank(_ reading: SandboxMove.Reading) -> String {
    reading.rank.map { "\($0)" } ?? "-"
  }

  private func difference(_ move: SandboxMove) -> String {
    guard let before = move.before.score, let after = move.after.score else { return "-" }
    let text = DecimalRounding.text(after - before, decimals: decimals)
    return after > before ? "+" + text : text
  }
}
