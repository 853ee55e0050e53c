/// The bands of a scale, found by their lower edges.
public struct Bands: Sendable, Equatable {
  /// The lower edges, ascending.
  public let lowerEdges: [Double]

  /// Bands with these lower edges, in ascending order.
  public init(lowerEdges: [Double]) {
    self.lowerEdges = lowerEdges
  }

  /// The index of the band of an unrounded score; a score on an edge belongs to the upper band.
  ///
  /// `nil` for a score below the lowest edge, and for none.
  public func band(of score: Double) -> Int? {
    lowerEdges.lastIndex { $0 <= score }
  }
}
