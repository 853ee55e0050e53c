import Scoring

extension Scoreboard {
  /// A survey of fewer answers than this is marked as small.
  public static let smallSample = 30

  /// What a reader must know about the score of a node.
  public func marks(node: Int, country: Int, cycle: Int) -> Set<ScoreMark> {
    var marks: Set<ScoreMark> = []
    let cell = cycle * countries.count + country
    for column in columns(under: node) {
      if let mark = ScoreMark(scores.columns[column].marks[cell]) { marks.insert(mark) }
      if isSmallSample(column: column, country: country, cycle: cycle) {
        marks.insert(.smallSample)
      }
    }
    let result = scores.nodes[framework.planPosition(of: node)]
    if result.outcomes[cell].isScored, result.coverage[cell] < 1 - 1e-9 {
      marks.insert(.lowCoverage)
    }
    return marks
  }

  private func isSmallSample(column: Int, country: Int, cycle: Int) -> Bool {
    guard !observations.details.isEmpty else { return false }
    let cell = cellNumber(column: column, country: country, cycle: cycle)
    return rows.places(of: cell).contains { place in
      observations.details[place]?.sampleSize.map { $0 < Scoreboard.smallSample } ?? false
    }
  }

  /// The one kind of absence that was recorded for all columns under the node, if there is one.
  public func absence(node: Int, country: Int, cycle: Int) -> AbsenceKind? {
    var kinds: Set<AbsenceKind> = []
    for column in columns(under: node) {
      let places = rows.places(of: cellNumber(column: column, country: country, cycle: cycle))
      guard !places.isEmpty else { return nil }
      for place in places {
        guard let kind = observations.standing[place].absence else { return nil }
        kinds.insert(kind)
      }
    }
    return kinds.count == 1 ? kinds.first : nil
  }
}
