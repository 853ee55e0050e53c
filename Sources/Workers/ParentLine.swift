import Glibc
import Synchronization

/// The child's end of the line to its parent.
public final class ParentLine: Sendable {
  private let channel: Channel
  private let frames: Mutex<FrameBuffer>
  private let sending = Mutex(())

  /// The line on which this process was started; `nil` when it was not started as a child.
  ///
  /// From then on what is printed goes to standard error, so that it cannot disturb the messages.
  public init?(longestMessage: Int = 16 << 20) {
    var status = stat()
    guard fstat(0, &status) == 0, status.st_mode & S_IFMT == S_IFSOCK else { return nil }
    let descriptor = fcntl(0, F_DUPFD_CLOEXEC, 3)
    guard descriptor >= 0 else { return nil }
    channel = Channel(descriptor)
    frames = Mutex(FrameBuffer(longest: longestMessage))
    dup2(2, 1)
    close(0)
    _ = open("/dev/null", O_RDONLY)
  }

  /// The next message, waited for; `nil` when the parent has no more or is gone.
  public func next() -> [UInt8]? {
    frames.withLock { frames in
      var buffer = [UInt8](repeating: 0, count: 1 << 16)
      while true {
        guard let message = try? frames.next() else {
          let count = buffer.withUnsafeMutableBytes { channel.read(into: $0) }
          guard count > 0 else { return nil }
          buffer.withUnsafeBytes { frames.append(UnsafeRawBufferPointer(rebasing: $0[..<count])) }
          continue
        }
        return message
      }
    }
  }

  /// Sends a message; it may wait, and be called on any thread.
  ///
  /// Without a parent it ends the process.
  public func send(_ message: [UInt8]) {
    var frame: [UInt8] = []
    FrameBuffer.write(message, to: &frame)
    if !sending.withLock({ _ in channel.write(frame) }) { _exit(1) }
  }
}
