import Indicators
import Scoring

/// Something about a method or its values that is tried out.
public enum SandboxChange: Equatable, Sendable {
  /// Another weight of a node among its siblings.
  case weight(node: Code<Node>, Double)
  /// Other weights of all parts of a node.
  case weights([Code<Node>: Double])
  /// Another way in which the children of a node become its score.
  case aggregation(node: Code<Node>, Aggregation, offset: Double?)
  /// Another way in which the values of an indicator become scores.
  case normalisation(indicator: Code<Node>, NormalisationRule)
  /// Another value of all assessors.
  case value(Cell, Reading)

  /// The kinds of changes under the names by which a command or an address calls them.
  public enum Kind: String, CaseIterable, Sendable {
    /// `NODE=WEIGHT`; `NODE=equal` and `NODE=pca` weigh the parts of a node.
    case weight
    /// `NODE=KIND`, or `NODE=KIND:OFFSET`.
    case aggregate
    /// `INDICATOR=KIND`; goalposts may be `goalposts:LOW:HIGH`.
    case normalise
    /// `INDICATOR,COUNTRY[,FACET]=VALUE`.
    case value

    /// How such a change is written.
    public var form: String {
      switch self {
      case .weight: "NODE=WEIGHT, such as 1.1=2, or for all parts of a node NODE=equal or NODE=pca"
      case .aggregate: "NODE=KIND or NODE=KIND:OFFSET, such as overall=geometric:1"
      case .normalise: "INDICATOR=KIND, such as 1.1.a=min-max or 1.1.a=goalposts:0:10"
      case .value: "INDICATOR,COUNTRY[,FACET]=VALUE, such as 1.1.a,AL,law=4"
      }
    }
  }
}
