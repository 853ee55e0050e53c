import Foundation
import Workers

/// Where documents are handed in to be read by child processes, as many at a time as there are cores.
///
/// A child reads many documents. One that crashes or takes too long costs only the document that it
/// had, and the next is read by another. As that may be for want of time or memory while others are
/// read, the document is tried once more, alone, as far as the allowance of its run goes.
public struct ReadingDesk: Sendable {
  /// How long a document may take, in seconds.
  public static let seconds = 20

  /// More children than this take memory rather than time.
  private static let mostChildren = 4

  private let dialogue: WorkerDialogue
  private let limit: Duration

  /// A desk for the documents in `folder`; `program` is started as the child.
  public init(program: String, folder: String) {
    self.init(program: program, folder: folder, limit: .seconds(Self.seconds))
  }

  init(program: String, folder: String, limit: Duration) {
    self.limit = limit
    dialogue = WorkerDialogue(
      WorkerCommand(
        program, ["worker", "read", folder], environment: ["LC_ALL": "C.UTF-8"],
        longestMessage: 256 << 20),
      children: min(Self.mostChildren, ProcessInfo.processInfo.activeProcessorCount))
  }

  /// What a person would read in the document that `request` names.
  ///
  /// From its turn on it takes no longer than twice ``seconds``, but for the wait to be alone. What is
  /// lost of it is taken from `allowance`; where that is spent, throws ``ReadingProblem/postponed``.
  public func text(
    of request: ReadingRequest, within allowance: ReadingAllowance = ReadingAllowance()
  ) async throws(ReadingProblem) -> DocumentText {
    do throws(ReadingProblem) {
      return try await text(of: request, alone: false, within: allowance)
    } catch {
      guard error.maySucceedAlone else { throw error }
      guard !allowance.isSpent else { throw .postponed }
      return try await text(of: request, alone: true, within: allowance)
    }
  }

  private func text(
    of request: ReadingRequest, alone: Bool, within allowance: ReadingAllowance
  ) async throws(ReadingProblem) -> DocumentText {
    let began = ContinuousClock.now
    // What comes of a last try is believed for ever, so that one is never hurried.
    let isHurried = !alone && allowance.isSpent
    let limit = isHurried ? min(limit, .seconds(ReadingAllowance.hurriedSeconds)) : limit
    do throws(ReadingProblem) {
      return try await text(of: request, alone: alone, limit: limit)
    } catch {
      // What was waited for a turn was not lost.
      if error.maySucceedAlone { allowance.lose(min(ContinuousClock.now - began, limit)) }
      throw error
    }
  }

  private func text(
    of request: ReadingRequest, alone: Bool, limit: Duration
  ) async throws(ReadingProblem) -> DocumentText {
    guard let question = try? JSONEncoder().encode(request) else {
      throw .unreadableFile("its address cannot be written")
    }
    let bytes: [UInt8]
    do throws(WorkerProblem) {
      bytes = try await dialogue.answer(to: Array(question), within: limit, alone: alone)
    } catch {
      throw Self.problem(error)
    }
    switch try ReadingAnswer(bytes) {
    case .text(let text): return text
    case .problem(let problem): throw problem
    }
  }

  private static func problem(_ problem: WorkerProblem) -> ReadingProblem {
    switch problem {
    case .notStarted: return .notStarted(problem.description)
    case .late: return .tooSlow(seconds)
    case .ended(let ending):
      // It says why before it begins; what it says later is a crash.
      guard case .exit = ending.cause else { return .crashed }
      return .notStarted(problem.description)
    }
  }
}
