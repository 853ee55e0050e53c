import CWorkers
import Glibc
import Synchronization

/// The process of a child, from its start until it is reaped.
final class WorkerLife: Sendable {
  let process: Int32
  let channel: Channel
  private let isReaped = Mutex(false)

  init(process: Int32, channel: Channel) {
    self.process = process
    self.channel = channel
  }

  /// Ends the process, and what it started, unless it is gone: its number may belong to another by
  /// then.
  func kill() {
    isReaped.withLock { gone in
      // It began a session of its own, so that its number is that of its group.
      if !gone { _ = Glibc.kill(-process, SIGKILL) }
    }
  }

  /// Waits for the end of a child that has closed its channel, and helps it a little.
  func reap() -> Int32 {
    // Ending takes a process some milliseconds; one that takes a second hangs.
    var waits = 0
    while waits < 200, cworkers_wait(process, 1) == EAGAIN {
      usleep(5000)
      waits += 1
    }
    kill()
    _ = cworkers_wait(process, 0)
    return isReaped.withLock { gone in
      gone = true
      var status: Int32 = 0
      _ = waitpid(process, &status, 0)
      return status
    }
  }
}
