import Indicators
import Tables

extension AnalysisListing {
  /// A matrix of more countries than this would not fit on a page; the ties stand in a column.
  private static let widestMatrix = 12

  var agreement: [String] {
    guard !analysis.agreement.isEmpty else {
      return ["Agreement of assessors (Krippendorff's alpha)", "  no cell has several assessors"]
    }
    let all = analysis.agreement + [analysis.overallAgreement].compactMap { $0 }
    return ["Agreement of assessors (Krippendorff's alpha)"]
      + AlignedRows(
        headings: ["indicator", "side", "cells", "nominal", "ordinal", "interval"],
        all.map { row in
          [
            row.indicator ?? "all", row.facet ?? "-", "\(row.cells)", shown(row.nominal),
            shown(row.ordinal), shown(row.interval),
          ]
        }
      ).lines
  }

  var ranks: [String] {
    let rows = analysis.standings.map { standing in
      [
        standing.country,
        (standing.cautions.map(\.sign) + [score(standing.score)]).joined(separator: " "),
        range(score(standing.lower), score(standing.upper)),
        "\(standing.rank)", range(standing.bestRank, standing.worstRank),
        standing.tiedWith.isEmpty ? "-" : standing.tiedWith.joined(separator: " "),
      ]
    }
    let doubt =
      analysis.isVaried
      ? [] : ["  Nothing varied: no noise on weights, no error of values. The ranges say nothing."]
    return ["Scores and ranks with their 5-95 % intervals, from \(analysis.replicates) draws"]
      + doubt
      + AlignedRows(
        headings: ["country", "score", "interval", "rank", "ranks", "tied with"], rows
      ).lines
      + TableSymbol.list(
        of: analysis.standings.flatMap(\.cautions), wording: Wording(.english)
      ).map { "  \($0.sign) \($0.meaning)" }
  }

  var matrix: [String] {
    let codes = analysis.standings.map(\.country)
    let heading = "In how many draws the country of the row is above that of the column"
    guard codes.count <= Self.widestMatrix, !analysis.above.isEmpty else {
      return [heading, "  see --format json"]
    }
    let rows = codes.indices.map { first in
      [codes[first]]
        + codes.indices.map { second in
          if first == second { return "." }
          let share = percent(analysis.above[first][second])
          return analysis.isTied(first, second) ? "tied \(share)" : share
        }
    }
    return [heading] + AlignedRows(headings: [""] + codes, rows).lines
  }

  var sensitivity: [String] {
    let heading = "What the overall score depends on (Sobol indices, mean over the countries)"
    guard !analysis.sensitivity.isEmpty else { return [heading, "  nothing varies"] }
    return [heading]
      + AlignedRows(
        headings: ["source", "first-order", "total"],
        analysis.sensitivity.map { [$0.source, shown($0.firstOrder), shown($0.total)] }
      ).lines
  }

  var suspicious: [String] {
    ["Worth a second look"]
      + (analysis.suspicious.isEmpty
        ? ["  nothing"] : analysis.suspicious.map { "  \($0.sentence)" })
  }

  private func range(_ low: String, _ high: String) -> String { "\(low) - \(high)" }

  private func range(_ best: Int?, _ worst: Int?) -> String {
    guard let best, let worst else { return "-" }
    return best == worst ? "\(best)" : "\(best)-\(worst)"
  }
}
