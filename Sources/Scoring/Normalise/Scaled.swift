/// A score, or why there is none.
enum Scaled {
  case score(Double)
  case refused(ScoreOutcome)
}
