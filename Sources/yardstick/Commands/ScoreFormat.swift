import ArgumentParser

/// How `score` prints.
enum ScoreFormat: String, ExpressibleByArgument, CaseIterable {
  case csv, json
}
