/// What a `robots.txt` says to one robot (RFC 9309).
struct RobotsRules: Sendable, Equatable {
  /// One line of a group: whether addresses that match may be fetched.
  struct Rule: Sendable, Equatable {
    let allows: Bool
    let pattern: RobotsPattern
  }

  /// The most of a file that is read.
  static let maximumBytes = 512 << 10
  /// The longest pause between two requests that is kept, however long a one is asked for.
  static let longestDelay = Duration.seconds(60)

  /// The rules for this robot, from all its groups, or from those for every robot.
  var rules: [Rule] = []
  /// The pause between two requests that the file asks for.
  var delay: Duration?
  /// The addresses of the site maps.
  var sitemaps: [String] = []

  /// Nothing is forbidden.
  static let allowAll = RobotsRules()

  /// Whether `target`, a path with its query, may be fetched.
  ///
  /// The longest pattern that matches decides; between two of one length, the one that allows.
  func allows(_ target: String) -> Bool {
    let path = RobotsPattern.normalised(Array(target.utf8.prefix(2048)))
    if path.starts(with: "/robots.txt".utf8) { return true }
    var steps = 0
    let longest = rules.filter { $0.pattern.matches(path, steps: &steps) }.max {
      ($0.pattern.length, $0.allows ? 1 : 0) < ($1.pattern.length, $1.allows ? 1 : 0)
    }
    // A file made so that reading it never ends is taken for one that forbids.
    guard steps < RobotsPattern.maximumSteps else { return false }
    return longest?.allows ?? true
  }
}
