import Glibc

/// The child's end of the line to its parent; it belongs to one thread.
public final class ParentLine {
  private let channel: Channel
  private var frames: FrameBuffer
  private var outgoing: [UInt8] = []
  private let piece = UnsafeMutableRawBufferPointer.allocate(byteCount: 1 << 16, alignment: 16)

  /// The line on which this process was started; `nil` when it was not started as a child.
  ///
  /// From then on what is printed goes to standard error, so that it cannot disturb the messages.
  public init?(longestMessage: Int = 16 << 20) {
    var status = stat()
    guard fstat(0, &status) == 0, status.st_mode & S_IFMT == S_IFSOCK else { return nil }
    let descriptor = fcntl(0, F_DUPFD_CLOEXEC, 3)
    guard descriptor >= 0 else { return nil }
    channel = Channel(descriptor)
    frames = FrameBuffer(longest: longestMessage)
    dup2(2, 1)
    close(0)
    _ = open("/dev/null", O_RDONLY)
  }

  deinit {
    piece.deallocate()
  }

  /// What can be read when a message has arrived, for whoever waits for other things too.
  public var descriptor: Int32 { channel.descriptor }

  /// The next message, waited for; `nil` when the parent has no more or is gone.
  public func next() -> [UInt8]? {
    while true {
      if let message = try? frames.next() { return message }
      guard take(channel.read(into: piece)) else { return nil }
    }
  }

  /// The messages that have arrived, not waited for; `nil` when the parent has no more or is gone.
  public func arrived() -> [[UInt8]]? {
    if let count = channel.readArrived(into: piece), !take(count) { return nil }
    var messages: [[UInt8]] = []
    do throws(WorkerBabble) {
      while let message = try frames.next() { messages.append(message) }
    } catch {
      return nil
    }
    return messages
  }

  /// Sends a message, and those put aside before it; it may wait.
  ///
  /// Without a parent it ends the process.
  public func send(_ message: [UInt8]) {
    putAside(message)
    sendWaiting()
  }

  /// Puts a message aside, to be sent with others.
  public func putAside(_ message: [UInt8]) {
    FrameBuffer.write(message, to: &outgoing)
  }

  /// Sends at once what was put aside; like ``send(_:)``.
  public func sendWaiting() {
    guard !outgoing.isEmpty else { return }
    guard channel.write(outgoing) else { _exit(1) }
    outgoing.removeAll(keepingCapacity: outgoing.count <= 1 << 16)
  }

  private func take(_ count: Int) -> Bool {
    frames.append(UnsafeRawBufferPointer(rebasing: piece[..<count]))
    return count > 0
  }
}
