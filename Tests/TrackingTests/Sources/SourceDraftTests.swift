import Foundation
import Indicators
import Testing
import Tracking

@Suite struct SourceDraftTests {
  @Test func aScheduledSourceIsNoUploadUntilItsScheduleIsEnded() async throws {
    let home = TemporaryHome()
    defer { home.remove() }
    let tracker = try home.tracker()
    defer { try? tracker.close() }
    var draft = SourceDraft(address: "https://gazette.arcadia.example/")
    draft.schedule = "daily 03:30"
    try await tracker.add(draft, by: "ada")
    var upload = SourceDraft(address: "")
    upload.kind = "upload"

    let error = await #expect(throws: TrackingError.self) {
      try await tracker.set(upload, ofSource: "1", by: "ada")
    }
    let refused = try await tracker.history(ofSource: "1").source
    upload.schedule = "never"
    try await tracker.set(upload, ofSource: "1", by: "ada")
    let ended = try await tracker.history(ofSource: "1").source

    #expect(error?.description.contains("--schedule never") == true)
    #expect((refused.kind, refused.schedule) == (.page, "daily 03:30"))
    #expect((ended.kind, ended.schedule) == (.upload, nil))
  }
}
