import Dispatch
import Indicators
import Reading
import Synchronization

/// Reads documents for work that waits on a thread of its own, through the child that reads them.
struct WaitingReader: Sendable {
  let read: @Sendable (ReadingRequest) async -> Result<DocumentText, ReadingProblem>

  /// What stands in the document; the thread waits, and must not be one of the cooperative pool.
  func text(of request: ReadingRequest) throws(ReadingProblem) -> DocumentText {
    let answer = Answer()
    let read = read
    // It ends before this returns, so that it is not left to itself.
    Task {
      let text = await read(request)
      answer.text.withLock { $0 = text }
      answer.isThere.signal()
    }
    answer.isThere.wait()
    guard let text = answer.text.withLock({ $0 }) else { throw .crashed }
    return try text.get()
  }

  private final class Answer: Sendable {
    let text = Mutex<Result<DocumentText, ReadingProblem>?>(nil)
    let isThere = DispatchSemaphore(value: 0)
  }
}
