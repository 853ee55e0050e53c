import Tracking

/// The keys that an address uses for what is tried in the sandbox.
///
/// Fields of one line follow one another: `weight-of=1.1&weight=2`; the first key of a kind begins
/// a new line.
public enum TrialField: String, CaseIterable, Hashable, Sendable {
  /// The node whose weight is another.
  case weightOf = "weight-of"
  /// The weight.
  case weight
  /// The node whose parts are joined otherwise.
  case aggregateOf = "aggregate-of"
  /// The way of joining.
  case aggregate
  /// What is added to every part before, and taken off after.
  case offset
  /// The indicator whose scale is another.
  case normaliseOf = "normalise-of"
  /// The scale.
  case normalise
  /// Its ends, or its country.
  case normaliseBy = "normalise-by"
  /// The indicator, with a comma and the facet where it has any, whose value is another.
  case valueOf = "value-of"
  /// The country.
  case valueIn = "value-in"
  /// The value.
  case value

  /// To which kind of change it belongs.
  public var kind: SandboxChange.Kind {
    switch self {
    case .weightOf, .weight: .weight
    case .aggregateOf, .aggregate, .offset: .aggregate
    case .normaliseOf, .normalise, .normaliseBy: .normalise
    case .valueOf, .valueIn, .value: .value
    }
  }

  /// Whether it names what is changed, and so begins a line.
  public var beginsLine: Bool {
    switch self {
    case .weightOf, .aggregateOf, .normaliseOf, .valueOf: true
    case .weight, .aggregate, .offset, .normalise, .normaliseBy, .valueIn, .value: false
    }
  }

  /// Whether a line may do without it.
  var isOptional: Bool { self == .offset || self == .normaliseBy }

  /// The fields of a kind, in the order in which they are filled in.
  static func fields(of kind: SandboxChange.Kind) -> [TrialField] {
    allCases.filter { $0.kind == kind }
  }
}
