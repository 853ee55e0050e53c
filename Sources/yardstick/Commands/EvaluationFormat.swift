import ArgumentParser

/// How `evaluate` prints.
enum EvaluationFormat: String, ExpressibleByArgument, CaseIterable {
  case csv
}
