/// Reads a `robots.txt` for one robot; whatever else the file holds is passed over.
struct RobotsParser {
  private let token: String
  private var own = RobotsRules()
  private var everybody = RobotsRules()
  private var sitemaps: [String] = []
  private var hasOwn = false
  private var names: Set<String> = []
  private var isReadingNames = false

  /// The rules for the robot `product` in `bytes`, of which no more than the maximum is read.
  static func rules(in bytes: some Sequence<UInt8>, for product: String) -> RobotsRules {
    var parser = RobotsParser(token: product.lowercased())
    var text = Array(bytes.prefix(RobotsRules.maximumBytes))
    if text.starts(with: [0xEF, 0xBB, 0xBF]) { text.removeFirst(3) }
    for line in text.split(whereSeparator: { $0 == 0x0A || $0 == 0x0D }) { parser.read(line) }
    var rules = parser.hasOwn ? parser.own : parser.everybody
    rules.sitemaps = parser.sitemaps
    return rules
  }

  private init(token: String) {
    self.token = token
  }

  private mutating func read(_ line: ArraySlice<UInt8>) {
    let content = line.prefix { $0 != UInt8(ascii: "#") }
    guard let colon = content.firstIndex(of: UInt8(ascii: ":")) else { return }
    let value = Self.trimmed(content[(colon + 1)...])
    switch String(decoding: Self.trimmed(content[..<colon]), as: UTF8.self).lowercased() {
    case "user-agent": readName(value)
    case "allow": add(value, allows: true)
    case "disallow": add(value, allows: false)
    case "crawl-delay": setDelay(String(decoding: value, as: UTF8.self))
    case "sitemap": sitemaps.append(String(decoding: value.prefix(8192), as: UTF8.self))
    default: break
    }
  }

  private mutating func readName(_ value: [UInt8]) {
    if !isReadingNames { names = [] }
    isReadingNames = true
    let name = value.prefix { byte in
      (65...90).contains(byte) || (97...122).contains(byte) || byte == UInt8(ascii: "-")
        || byte == UInt8(ascii: "_")
    }
    names.insert(
      value == [UInt8(ascii: "*")] ? "*" : String(decoding: name, as: UTF8.self).lowercased())
    if names.contains(token) { hasOwn = true }
  }

  private mutating func add(_ value: [UInt8], allows: Bool) {
    isReadingNames = false
    guard let pattern = RobotsPattern(value) else { return }
    change { $0.rules.append(RobotsRules.Rule(allows: allows, pattern: pattern)) }
  }

  private mutating func setDelay(_ value: String) {
    isReadingNames = false
    guard let seconds = Double(value), seconds > 0, seconds.isFinite else { return }
    let delay = min(Duration.seconds(min(seconds, 1e6)), RobotsRules.longestDelay)
    change { $0.delay = delay }
  }

  private mutating func change(_ step: (inout RobotsRules) -> Void) {
    if names.contains(token) { step(&own) }
    if names.contains("*") { step(&everybody) }
  }

  private static func trimmed(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
    let front = bytes.drop { $0 == 0x20 || $0 == 0x09 }
    return Array(
      front.prefix(front.count - front.reversed().prefix { $0 == 0x20 || $0 == 0x09 }.count))
  }
}
