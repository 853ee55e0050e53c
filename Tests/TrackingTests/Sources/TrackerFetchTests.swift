import Archiving
import Testing
import Tracking

struct TrackerFetchTests {
  @Test func aTransferThatCannotBeStartedIsNoFaultOfTheDatabase() async throws {
    let home = TemporaryHome()
    defer { home.remove() }
    var settings = TrackerSettings()
    settings.program = "/nonexistent/yardstick"
    let tracker = try home.tracker(settings: settings)
    defer { try? tracker.close() }

    let error = await #expect(throws: TrackingError.self) {
      try await tracker.fetch(
        .active, in: tracker.archive(), jobs: 1, by: "test", telling: FetchTelling())
    }

    guard case .archive(.noWorker(let why)) = error else {
      Issue.record("another error: \(String(describing: error))")
      return
    }
    #expect(why.contains("/nonexistent/yardstick"))
  }
}
