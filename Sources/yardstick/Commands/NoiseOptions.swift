import ArgumentParser
import Indicators

/// Parts of noise rules.
struct NoiseOptions: ParsableArguments {
  @Option(help: "Selector of the only parts that count.") var keep: [String] = []
  @Option(help: "Selector of parts that do not count.") var drop: [String] = []
  @Option(help: "Regular expression of what does not count within a line.")
  var pattern: [String] = []
  @Flag(help: "Changes of nothing but numbers.") var numbers = false
  @Flag(help: "Changes of nothing but dates and times.") var dates = false

  /// Whether nothing was named.
  var isEmpty: Bool {
    keep.isEmpty && drop.isEmpty && pattern.isEmpty && !numbers && !dates
  }

  /// Adds what was named to `rules`.
  func add(to rules: inout NoiseRules) {
    rules.keep += keep.filter { !rules.keep.contains($0) }
    rules.drop += drop.filter { !rules.drop.contains($0) }
    rules.patterns += pattern.filter { !rules.patterns.contains($0) }
    if numbers { rules.ignoresNumbers = true }
    if dates { rules.ignoresDates = true }
  }

  /// Takes what was named from `rules`.
  func remove(from rules: inout NoiseRules) {
    rules.keep.removeAll { keep.contains($0) }
    rules.drop.removeAll { drop.contains($0) }
    rules.patterns.removeAll { pattern.contains($0) }
    if numbers { rules.ignoresNumbers = false }
    if dates { rules.ignoresDates = false }
  }
}
