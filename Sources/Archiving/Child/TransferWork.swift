import Foundation
import Workers

/// The work of a child that transfers: it confines itself, then does what it is told.
public enum TransferWork {
  /// Works until the parent has nothing more to say; bodies are written below `folder` only.
  ///
  /// To be called before any other thread runs. Throws when this process cannot be confined.
  public static func run(folder: String) throws(ConfinementProblem) {
    _ = try Confinement(
      memory: 1 << 30, openFiles: 1024, fileSize: 1 << 40,
      readable: Confinement.libraries + Confinement.network, writable: [folder], connects: true
    ).apply()
    // What comes of the requests that end in one turn of the engine is told together.
    guard let line = ParentLine(), let engine = CurlEngine(afterTurn: line.sendWaiting) else {
      return
    }
    line.send(TransferNews.ready.message)
    var profiles: [Int: TransferProfile] = [:]
    while let message = line.next() {
      guard let order = try? TransferOrder(message, profiles: profiles) else { return }
      switch order {
      case .profile(let number, let profile): profiles[number] = profile
      case .cancel(let number): engine.cancel(number)
      case .begin(let number, let request, _, let isWatched):
        var watch: (@Sendable (Int, Int?) -> Void)?
        if isWatched { watch = { line.putAside(TransferNews.progress(number, $0, $1).message) } }
        engine.begin(
          number, request, done: { line.putAside(TransferNews.reply(number, $0).message) },
          progress: watch)
      }
    }
  }
}
