import Scoring

/// How a framework brings an indicator to the common scale.
public enum NormalisationRule: Equatable, Sendable {
  /// A kind that needs nothing but numbers.
  case fixed(Normalisation)
  /// `100 (1 - (ref - x)/(ref - min))`, `ref` being the value of `country` in the same cycle.
  case distanceToReference(country: Code<Country>, clamp: Bool)
}
