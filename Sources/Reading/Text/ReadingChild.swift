import Foundation
import Workers

/// The process that reads documents from strangers, one after the other, for its parent.
///
/// It can use the files of one folder and the programs of Poppler, and nothing else.
public enum ReadingChild {
  /// The address space of the child and, each for itself, of the programs it starts, in bytes.
  public static let memory = 768 << 20

  /// Reads what the parent asks for until it asks for no more; `folder` is where documents lie.
  ///
  /// To be called before this process has a second thread.
  public static func run(folder: String) -> Int32 {
    do throws(ConfinementProblem) {
      _ = try confinement(folder).apply()
    } catch {
      FileHandle.standardError.write(Data("\(error)\n".utf8))
      return 1
    }
    guard let line = ParentLine() else { return 64 }
    while let question = line.next() { line.send(answer(to: question).bytes) }
    return 0
  }

  private static func confinement(_ folder: String) -> Confinement {
    Confinement(
      memory: memory,
      readable: Confinement.libraries + [folder, "/usr/share/poppler"],
      runnable: ["/usr/bin/pdfinfo", "/usr/bin/pdftotext"])
  }

  private static func answer(to question: [UInt8]) -> ReadingAnswer {
    do {
      let request = try JSONDecoder().decode(ReadingRequest.self, from: Data(question))
      return .text(try DocumentReader.text(of: request))
    } catch let problem as ReadingProblem {
      return .problem(problem)
    } catch {
      return .problem(.crashed)
    }
  }
}
