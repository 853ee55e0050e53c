import Indicators
import Scoring

/// Whether the children of a node belong together, and what their weights really do.
public struct NodeAnalysis: Sendable, Equatable, Encodable {
  /// The code of the node.
  public let node: String
  /// The codes of the children that alpha and components leave out because no two countries
  /// differ in them.
  public let constant: [String]
  /// The number of countries that alpha and components are taken over: those with a score in all
  /// other children; 0 where none varies.
  public let countries: Int
  /// Cronbach's alpha of its children that vary.
  public let alpha: Double?
  /// The principal components of its children that vary.
  public let components: ComponentAnalysis?
  /// Its children's weights, in tree order.
  public let weights: [ChildWeight]
  /// The largest difference that remains between an effective weight under the optimised weights
  /// and the nominal one; some wishes cannot be met.
  public let distance: Double?

  /// The weight of a child, as it is written and as it works.
  public struct ChildWeight: Sendable, Equatable, Encodable {
    /// The code of the child.
    public let child: String
    /// Its share of the weight by the framework.
    public let nominal: Double
    /// Its share of the squared correlations with the node.
    public let effective: Double?
    /// The share with which it would have as much effect as the framework says.
    public let optimised: Double?
  }

  /// All nodes with at least two children, in tree order.
  static func list(_ scoreboard: Scoreboard, cycle: Int) -> [NodeAnalysis] {
    scoreboard.framework.nodes.indices
      .filter { scoreboard.framework.childPlaces[$0].count > 1 }
      .map { NodeAnalysis($0, scoreboard, cycle: cycle) }
  }

  private init(_ place: Int, _ scoreboard: Scoreboard, cycle: Int) {
    let children = scoreboard.framework.childPlaces[place]
    let columns = children.map { scoreboard.column($0, cycle) }
    let nominal = WeightRatios(children.map { scoreboard.framework.nodes[$0].node.weight }).shares
    let effective = EffectiveWeights.shares(of: columns, in: scoreboard.column(place, cycle))
    // What a weight does can be solved for a mean only.
    let isMean = scoreboard.framework.nodes[place].node.aggregation == .arithmetic
    let optimised =
      isMean && effective != nil && nominal.contains { $0 > 0 }
      ? EffectiveWeights.optimised(columns, names: children.map(scoreboard.code), towards: nominal)
      : nil
    let varying = VaryingRows(columns)
    node = scoreboard.code(place)
    constant = children.indices.filter { !varying.places.contains($0) }
      .map { scoreboard.code(children[$0]) }
    countries = varying.count
    alpha = Consistency.cronbachAlpha(columns)
    components = ComponentAnalysis(nodes: children, of: scoreboard, cycle: cycle)
    weights = children.indices.map { child in
      ChildWeight(
        child: scoreboard.code(children[child]), nominal: nominal[child],
        effective: effective?[child], optimised: optimised?.weights[child])
    }
    distance = optimised?.distance
  }
}
