/// A child of a node: a leaf column or another node, with its weight among its siblings.
public struct PlanChild: Sendable, Hashable {
  /// Where a child's score comes from.
  public enum Source: Sendable, Hashable {
    /// The normalised values of a column.
    case column(Int)
    /// The scores of a node that comes before in the plan.
    case node(Int)
  }

  /// Where the score comes from.
  public var source: Source
  /// The weight; only its ratio to the siblings' counts.
  ///
  /// Less than zero, NaN or infinite counts as zero.
  public var weight: Double

  /// The normalised values of `column` as a child.
  public static func column(_ column: Int, weight: Double = 1) -> PlanChild {
    PlanChild(source: .column(column), weight: weight)
  }

  /// The scores of `node` as a child.
  public static func node(_ node: Int, weight: Double = 1) -> PlanChild {
    PlanChild(source: .node(node), weight: weight)
  }
}
