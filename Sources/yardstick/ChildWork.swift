import Archiving
import Foundation
import Reading
import Workers

/// What this program does as a child of itself; nobody else starts it so.
///
/// Children are told apart before commands are looked at: who waits for one should not wait for it to
/// learn the commands of people.
enum ChildWork {
  /// Transfers what the parent asks for; bodies arrive in a folder.
  case transfer(folder: String)
  /// Reads documents that lie in a folder.
  case read(folder: String)

  /// The work that the words after the program's name ask for; `nil` where a person wrote them.
  init?(_ words: [String]) {
    guard words.count == 3, words[0] == "worker" else { return nil }
    switch words[1] {
    case "transfer": self = .transfer(folder: words[2])
    case "read": self = .read(folder: words[2])
    default: return nil  // A word can be any.
    }
  }

  /// Does the work and ends the process; throws where it cannot be begun.
  func runToTheEnd() throws -> Never {
    switch self {
    case .transfer(let folder):
      do throws(ConfinementProblem) {
        try TransferWork.run(folder: folder)
      } catch {
        throw Refusal(code: .unavailable, message: error.description)
      }
      exit(0)
    case .read(let folder): exit(ReadingChild.run(folder: folder))
    }
  }
}
