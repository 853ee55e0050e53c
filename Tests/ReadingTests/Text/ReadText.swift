import Foundation

@testable import Reading

/// The text of a document, read on a thread that may be busy for long: the other tests wait for the
/// few threads on which they all run.
func readText(of request: ReadingRequest) async throws -> DocumentText {
  try await withCheckedThrowingContinuation { continuation in
    Thread.detachNewThread {
      continuation.resume(
        with: Result { () throws(ReadingProblem) in try DocumentReader.text(of: request) }
          .mapError { $0 as any Error })
    }
  }
}
