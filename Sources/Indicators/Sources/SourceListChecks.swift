/// What a list of sources is held against besides its own form.
public struct SourceListChecks: Sendable {
  /// Why a text is no schedule, in a sentence; nil where it is one.
  public var schedule: @Sendable (String) -> String? = { _ in nil }
  /// Why a file of certificates cannot be used, in a sentence; nil where it can.
  public var authorities: @Sendable (String) -> String? = { _ in nil }
  /// The codes of frameworks and indicators that are known; nil: they are not asked for.
  public var indicators: Set<String>?

  /// No checks.
  public init() {}
}
