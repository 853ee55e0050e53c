/// Which parts of a web page are its main text.
public struct ElementSelection: Sendable, Equatable, Codable {
  /// Only what stands inside one of these; empty: everything but the frame of the site.
  public var keep: [ElementSelector]
  /// Nothing of what stands inside one of these.
  public var drop: [ElementSelector]

  /// A selection; without arguments the usual one.
  public init(keep: [ElementSelector] = [], drop: [ElementSelector] = []) {
    self.keep = keep
    self.drop = drop
  }
}
