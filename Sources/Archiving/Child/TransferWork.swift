import Foundation
import Workers

/// The work of a child that transfers: it confines itself, then does what it is told.
///
/// All of it happens on one thread, which waits for the parent and for the servers at once; only names
/// are looked up by libcurl on threads of its own.
public struct TransferWork {
  private let line: ParentLine
  private let loop: CurlLoop
  private var profiles: [Int: TransferProfile] = [:]

  /// Works until the parent has nothing more to say; bodies are written below `folder` only.
  ///
  /// To be called before any other thread runs. Throws when this process cannot be confined.
  public static func run(folder: String) throws(ConfinementProblem) {
    _ = try Confinement(
      memory: 1 << 30, openFiles: 1024, fileSize: 1 << 40,
      readable: Confinement.libraries + Confinement.network, writable: [folder], connects: true
    ).apply()
    guard let line = ParentLine(), let multi = CurlMulti() else { return }
    line.send(TransferNews.ready.message)
    var work = TransferWork(line: line, loop: CurlLoop(multi))
    while work.takeOrders() {
      work.loop.turn()
      // What comes of the requests that end in one turn is told together.
      line.sendWaiting()
      work.loop.wait(besides: line.descriptor)
    }
  }

  /// Begins with all that has been ordered; answers whether there may be more.
  private mutating func takeOrders() -> Bool {
    guard let messages = line.arrived() else { return false }
    for message in messages {
      guard let order = try? TransferOrder(message, profiles: profiles) else { return false }
      carryOut(order)
    }
    return true
  }

  private mutating func carryOut(_ order: TransferOrder) {
    let line = self.line
    switch order {
    case .profile(let number, let profile): profiles[number] = profile
    case .cancel(let number): loop.cancel(number)
    case .begin(let number, let request, _, let isWatched):
      var watch: ((Int, Int?) -> Void)?
      if isWatched { watch = { line.putAside(TransferNews.progress(number, $0, $1).message) } }
      loop.begin(
        number, request, done: { line.putAside(TransferNews.reply(number, $0).message) },
        progress: watch)
    }
  }
}
