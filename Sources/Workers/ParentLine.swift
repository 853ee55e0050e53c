import Glibc
import Synchronization

/// The child's end of the line to its parent.
public final class ParentLine: Sendable {
  private let channel: Channel
  private struct Incoming {
    var frames: FrameBuffer
    var piece = [UInt8](repeating: 0, count: 1 << 16)
  }

  private let incoming: Mutex<Incoming>
  private let outgoing = Mutex<[UInt8]>([])

  /// The line on which this process was started; `nil` when it was not started as a child.
  ///
  /// From then on what is printed goes to standard error, so that it cannot disturb the messages.
  public init?(longestMessage: Int = 16 << 20) {
    var status = stat()
    guard fstat(0, &status) == 0, status.st_mode & S_IFMT == S_IFSOCK else { return nil }
    let descriptor = fcntl(0, F_DUPFD_CLOEXEC, 3)
    guard descriptor >= 0 else { return nil }
    channel = Channel(descriptor)
    incoming = Mutex(Incoming(frames: FrameBuffer(longest: longestMessage)))
    dup2(2, 1)
    close(0)
    _ = open("/dev/null", O_RDONLY)
  }

  /// The next message, waited for; `nil` when the parent has no more or is gone.
  public func next() -> [UInt8]? {
    incoming.withLock { incoming in
      while true {
        if let message = try? incoming.frames.next() { return message }
        let count = incoming.piece.withUnsafeMutableBytes { channel.read(into: $0) }
        guard count > 0 else { return nil }
        incoming.piece.withUnsafeBytes {
          incoming.frames.append(UnsafeRawBufferPointer(rebasing: $0[..<count]))
        }
      }
    }
  }

  /// Sends a message, and those put aside before it; it may wait, and be called on any thread.
  ///
  /// Without a parent it ends the process.
  public func send(_ message: [UInt8]) {
    putAside(message)
    sendWaiting()
  }

  /// Puts a message aside, to be sent with others.
  public func putAside(_ message: [UInt8]) {
    outgoing.withLock { FrameBuffer.write(message, to: &$0) }
  }

  /// Sends at once what was put aside; like ``send(_:)``.
  public func sendWaiting() {
    let hasParent = outgoing.withLock { waiting in
      defer { waiting.removeAll(keepingCapacity: waiting.count <= 1 << 16) }
      return waiting.isEmpty || channel.write(waiting)
    }
    if !hasParent { _exit(1) }
  }
}
