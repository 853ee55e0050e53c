/// A statement that a node of this framework answers to one of another.
public struct CrosswalkEntry: Hashable, Sendable {
  /// The node of this framework.
  public let node: Code<Node>
  /// The other framework.
  public let framework: Code<Framework>
  /// The node there, if it bears another code.
  public let other: Code<Node>?
  /// Whether differences between the two may be shown.
  public let isComparable: Bool
  /// What is to be said of it.
  public let note: LocalizedText?

  /// Takes the parts as they are.
  public init(
    node: Code<Node>, framework: Code<Framework>, other: Code<Node>? = nil, isComparable: Bool,
    note: LocalizedText? = nil
  ) {
    self.node = node
    self.framework = framework
    self.other = other
    self.isComparable = isComparable
    self.note = note
  }
}
