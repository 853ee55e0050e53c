import Foundation
import HTTPTypes
import Hummingbird
import HummingbirdCore
import Indicators
import Logging
import NIOCore
import Records
import Tracking
import Web

/// The site over a home of its own: two bundled frameworks with their real figures, and one about
/// imaginary countries whose every text tries to break out of the page.
struct TestSite {
  let site: Site
  let tracker: Tracker

  /// The one that all tests only read from.
  static func shared() async throws -> TestSite { try await made.value }

  private static let made = Task { try await TestSite(limits: patient) }

  /// All tests ask at once, which readers do not.
  static let patient = {
    var limits = SiteLimits()
    limits.costlyPagesWaiting = 1000
    return limits
  }()

  static let folder = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .appending(path: "Indicators").resolvingSymlinksInPath()

  /// What is hidden in the texts of the hostile framework.
  static let hostile = #"<script>alert(1)</script>"><img src=x onerror=alert(2)>'--&amp;"#

  /// One of its own, on which `author` decides where there is one.
  init(
    limits: SiteLimits = SiteLimits(), author: String? = nil,
    frameworks: [String] = ["civic-space", "press-freedom-index"]
  ) async throws {
    let directory = FileManager.default.temporaryDirectory
      .appending(path: "yardstick-web-\(UUID().uuidString)")
    temporaryHomes.add(directory)
    let tracker = try Tracker.creating(
      Home(directory), from: IndicatorFolder(TestSite.folder), for: "test",
      now: { Date(timeIntervalSince1970: 1_780_000_000) })
    for name in frameworks {
      let folder = TestSite.folder.appending(path: name)
      try await tracker.load(frameworkFile: folder.appending(path: "framework.yaml"), by: "ada")
      let figures = folder.appending(path: "observations")
      let files = try FileManager.default.contentsOfDirectory(atPath: figures.path)
        .filter { $0.hasSuffix(".csv") }.sorted().map { figures.appending(path: $0) }
      _ = try await tracker.importObservations(files, framework: Code(name), by: "ada")
    }
    try await TestSite.loadHostile(into: tracker, directory)
    try await TestSite.watchDocuments(tracker)
    self.tracker = tracker
    var settings = SiteSettings(
      host: "127.0.0.1", port: 8080, names: ["yardstick.example"], limits: limits,
      started: Date(timeIntervalSince1970: 1_780_000_000))
    var source = SystemRandomNumberGenerator()
    settings.author = author.map { SiteAuthor($0, from: &source) }
    site = Site(
      tracker, settings: settings,
      logger: Logger(label: "test") { _ in LineLog(level: .critical) })
  }

  private static func loadHostile(into tracker: Tracker, _ directory: URL) async throws {
    let text = hostile.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"")
    let framework = directory.appending(path: "hostile.yaml")
    try """
    framework: hostile
    version: 1
    title: {en: "\(text)", tr: "\(text)"}
    note: {en: "\(text)"}
    source: {title: "\(text)", url: "https://example.org/?a=1&b=\\"x"}
    bands: [{from: 0, name: {en: "\(text)"}, colour: "#ffffff"}]
    countries: [AL, XK]
    cycles: [{id: "2001", from: 2001-01-01, to: 2001-12-31}]
    nodes:
      - id: "1"
        title: {en: "\(text)"}
        nodes:
          - id: "1.1"
            title: {en: "\(text)"}
            note: {en: "\(text)"}
            value: grade
            levels: {1: {en: "\(text)"}, 5: {en: "\(text)"}}
    """.write(to: framework, atomically: true, encoding: .utf8)
    try await tracker.load(frameworkFile: framework, by: "ada")
  }
}

/// The directories that tests made; they go when the process ends.
let temporaryHomes = TemporaryHomes()
