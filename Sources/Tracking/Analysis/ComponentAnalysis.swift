import Indicators
import Scoring

/// The principal components of the scores of several nodes.
public struct ComponentAnalysis: Sendable, Equatable, Encodable {
  /// The codes of the nodes.
  public let variables: [String]
  /// The codes of those that were left out because no two countries differ in them.
  public let constant: [String]
  /// The number of countries it is taken over: those with a score in all of ``variables``.
  public let countries: Int
  /// The eigenvalue of each component, the largest first.
  public let eigenvalues: [Double]
  /// The share of the variance that each component explains.
  public let explained: [Double]
  /// For each of the first components the correlation of each variable with it.
  ///
  /// The first components are those with an eigenvalue above 1 (Kaiser), one at least.
  public let loadings: [[Double]]
  /// Weights from the first component: the squares of its vector.
  public let weights: [Double]

  /// The components of the scores of `nodes`; nil for fewer than two that vary.
  ///
  /// It is taken over the countries with a score in all that vary, of which it needs three.
  init?(nodes: [Int], of scoreboard: Scoreboard, cycle: Int) {
    let rows = VaryingRows(nodes.map { scoreboard.column($0, cycle) })
    let names = rows.places.map { scoreboard.code(nodes[$0]) }
    guard names.count > 1, let components = PrincipalComponents(rows.columns, names: names) else {
      return nil
    }
    let shown = max(components.variances.count { $0 > 1 + 1e-9 }, 1)
    variables = names
    constant = nodes.map(scoreboard.code).filter { !names.contains($0) }
    countries = rows.count
    eigenvalues = components.variances
    explained = components.explained
    loadings = (0..<shown).map { component in
      components.vectors[component].map { $0 * components.variances[component].squareRoot() }
    }
    weights = components.weights
  }
}
