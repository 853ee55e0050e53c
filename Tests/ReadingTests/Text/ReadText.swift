import Foundation

@testable import Reading

/// The text of a document, read on a thread that may be busy for long: the other tests wait for the
/// few threads on which they all run.
///
/// The programs that help may take their time, of which those tests take a part.
func readText(of request: ReadingRequest) async throws -> DocumentText {
  try await withCheckedThrowingContinuation { continuation in
    Thread.detachNewThread {
      var patient = request
      patient.limits.seconds = 300
      continuation.resume(
        with: Result { () throws(ReadingProblem) in try DocumentReader.text(of: patient) }
          .mapError { $0 as any Error })
    }
  }
}
