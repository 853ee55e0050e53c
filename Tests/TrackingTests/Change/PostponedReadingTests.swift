import Foundation
import Indicators
import Testing

@testable import Reading
@testable import Tracking

@Suite struct PostponedReadingTests {
  @Test func documentThatCrashesItsReaderWhenTheRunLostEnoughWaitsForTheNextRun() async throws {
    let page = try await WatchedPage()
    defer { page.home.remove() }
    let capture = try await page.publish(WatchedPage.page("Associations are registered."))
    let crashing = page.home.directory.appending(path: "crashing")
    try Data("#!/bin/sh\nkill -SEGV $$\n".utf8).write(to: crashing)
    try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: crashing.path)
    var settings = TrackerSettings()
    settings.program = crashing.path
    let spent = try page.home.tracker(settings: settings)

    let postponed = try await spent.readTexts(by: "ada", within: ReadingAllowance(most: .zero))

    #expect((postponed.texts, postponed.postponed) == (0, 1))
    #expect(postponed.isOutOfTime)
    #expect(try await spent.unreadableCaptures().isEmpty)
    // The next run is less in a hurry, and this one's reader in better health.
    let next = try await page.tracker.readTexts(by: "ada")
    #expect((next.texts, next.postponed, next.isOutOfTime) == (1, 0, false))
    #expect(try await page.tracker.search("associations").map(\.capture.id) == [capture.id])
  }
}
