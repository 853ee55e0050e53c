import Scoring
import Tables

/// Writes an analysis as a text of several tables, for reading.
public struct AnalysisListing {
  let analysis: Analysis
  private let decimals: Int

  /// The listing of `analysis`, scores with `decimals`.
  public init(_ analysis: Analysis, decimals: Int) {
    self.analysis = analysis
    self.decimals = decimals
  }

  /// The lines.
  public var lines: [String] {
    let title =
      "\(analysis.framework), version \(analysis.version), cycle \(analysis.cycle): "
      + "\(analysis.countries) countries with an overall score"
    let sections = [
      indicators, redundant, reliability, weights, components, agreement, ranks, matrix,
      sensitivity, suspicious,
    ]
    return [title] + sections.flatMap { [""] + $0 }
  }

  private var indicators: [String] {
    let rows = AlignedRows(
      headings: [
        "indicator", "parent", "r parent", "r overall", "mean shift", "largest", "in", "ranks",
      ],
      analysis.indicators.map { indicator in
        [
          indicator.indicator, indicator.parent, shown(indicator.withParent),
          shown(indicator.withOverall), score(indicator.meanShift), score(indicator.largestShift),
          indicator.largestShiftCountry ?? "-", "\(indicator.movedRanks)",
        ]
      })
    return [
      "Correlation of each indicator with its parent and the overall score; without it, how far",
      "the overall scores shift and how many ranks move",
    ] + rows.lines
  }

  private var redundant: [String] {
    ["Redundant pairs"]
      + (analysis.redundant.isEmpty
        ? ["  none"]
        : AlignedRows(
          headings: ["first", "second", "r"],
          analysis.redundant.map { [$0.first, $0.second, shown($0.correlation)] }
        ).lines)
  }

  private var reliability: [String] {
    let rows = analysis.nodes.map { node in
      [
        node.node, "\(node.weights.count)", "\(node.countries)", shown(node.alpha),
        shown(node.components?.eigenvalues.first), percent(node.components?.explained.first),
      ]
    }
    let constant = analysis.nodes.filter { !$0.constant.isEmpty }.map { node in
      "  left out of \(node.node), since they do not vary: " + node.constant.joined(separator: ", ")
    }
    return [
      "Do the children of a node belong together: Cronbach's alpha, first component, over the",
      "countries with a score in all children that vary",
    ]
      + AlignedRows(
        headings: ["node", "children", "countries", "alpha", "eigenvalue", "explains"], rows
      ).lines + constant
  }

  private var weights: [String] {
    let rows = analysis.nodes.flatMap { node in
      node.weights.map { weight in
        [
          node.node, weight.child, percent(weight.nominal), percent(weight.effective),
          percent(weight.optimised), score(node.distance.map { $0 * 100 }),
        ]
      }
    }
    return [
      "Weights: nominal; effective, by squared correlation with the node; optimised, so that the",
      "effective ones come to the nominal ones but for the distance in the last column",
    ]
      + AlignedRows(
        headings: ["node", "child", "nominal", "effective", "optimised", "distance"], rows
      ).lines
  }

  private var components: [String] {
    guard let components = analysis.components else {
      return [
        "Principal components of the indicators",
        "  none: they need two indicators that vary over three countries with a score in all",
      ]
    }
    let numbers = components.loadings.indices.map { "\($0 + 1)" }
    let eigenvalues = components.loadings.indices.map { shown(components.eigenvalues[$0]) }
    let explained = components.loadings.indices.map { percent(components.explained[$0]) }
    let loadings = components.variables.indices.map { variable in
      [components.variables[variable]] + components.loadings.map { shown($0[variable]) }
    }
    let constant =
      components.constant.isEmpty
      ? [] : ["  left out, since they do not vary: " + components.constant.joined(separator: ", ")]
    return [
      "Principal components of the indicators, over \(components.countries) countries with a score "
        + "in all of them:",
      "those with an eigenvalue above 1",
    ]
      + AlignedRows(
        headings: ["component"] + numbers,
        [["eigenvalue"] + eigenvalues, ["explains"] + explained] + loadings
      ).lines + constant
  }

  /// A correlation, share of one, or eigenvalue.
  func shown(_ value: Double?) -> String {
    value.map { DecimalRounding.text($0, decimals: 2) } ?? "-"
  }

  /// A score or a difference of scores.
  func score(_ value: Double?) -> String {
    value.map { DecimalRounding.text($0, decimals: decimals) } ?? "-"
  }

  /// A share as a percentage.
  func percent(_ share: Double?) -> String {
    share.map { DecimalRounding.text($0 * 100, decimals: 1) + " %" } ?? "-"
  }
}
