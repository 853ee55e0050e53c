import CCurl
import Foundation
import Indicators

/// How a body gets out of the hands of the child that received it.
enum Arriving {
  /// Where the child writes the body that is to be at `path` afterwards.
  static func place(for path: String) -> String {
    let slash = path.utf8.lastIndex(of: UInt8(ascii: "/")) ?? path.startIndex
    return String(path[..<slash]) + "/child" + String(path[slash...])
  }

  /// The reply as far as it can be believed: a whole body waits to be taken over, so that many can
  /// be at once; what further attempts go on from is taken over here.
  static func checked(_ reply: TransferReply, to request: TransferRequest) async -> TransferReply {
    var reply = reply
    if let bytes = reply.bytes {
      (reply.body, reply.part) = (nil, nil)
      if bytes.count <= request.limits.decodedBytes { return reply }
      reply.bytes = nil
      reply.fault = .disk(ReceivedBody.isFalse)
      return reply
    }
    guard let told = reply.body ?? reply.part else { return reply }
    let isPart = reply.body == nil
    (reply.body, reply.part) = (nil, nil)
    let body = ReceivedBody(
      path: request.bodyPath, digest: told.digest, size: told.size,
      place: .child(leftAt: place(for: request.bodyPath)))
    guard body.size <= request.limits.decodedBytes else {
      reply.fault = .disk(ReceivedBody.isFalse)
      return reply
    }
    guard isPart || request.continuation != nil else {
      reply.body = body
      return reply
    }
    switch await BlockingWork.run({ Result { () throws(TransferFault) in try body.takenOver() } }) {
    case .success(let file) where isPart: reply.part = file
    case .success(let file): reply.body = file
    case .failure(let fault): reply.fault = fault
    }
    return reply
  }
}

extension ReceivedBody {
  fileprivate static let isFalse = "it is not what the process that received it said"

  /// The body in its file, when it is what the child said; it waits for the disk.
  func takenOver() throws(TransferFault) -> ReceivedBody {
    switch place {
    case .file: return self
    case .child(let leftAt): return try takenOver(from: leftAt)
    case .memory(let bytes):
      let file = try NewFile(path: path)
      try file.append(bytes)
      file.finish()
      return ReceivedBody(path: path, digest: digest, size: size)
    }
  }

  /// The body moved to where the child cannot reach it, and read there.
  private func takenOver(from leftAt: String) throws(TransferFault) -> ReceivedBody {
    guard rename(leftAt, path) == 0 else { throw .disk(String(cString: strerror(errno))) }
    do throws(TransferFault) {
      try check()
    } catch {
      unlink(path)
      throw error
    }
    return ReceivedBody(path: path, digest: digest, size: size)
  }

  /// Makes sure that it is one file of that size and digest, which nobody can still write to.
  private func check() throws(TransferFault) {
    let descriptor = open(path, O_RDONLY | O_NOFOLLOW | O_CLOEXEC | O_NONBLOCK)
    guard descriptor >= 0 else { throw .disk(String(cString: strerror(errno))) }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG,
      status.st_nlink == 1, Int(status.st_size) == size
    else { throw .disk(Self.isFalse) }
    // The system gives a lease for reading only while nobody has the file open for writing.
    if ccurl_lease(descriptor) == EAGAIN {
      throw .disk("the process that received it still writes to it")
    }
    guard BlobStore.digest(of: descriptor) == digest else { throw .disk(Self.isFalse) }
  }
}

extension BodyStore {
  /// Keeps bodies for good, after those are taken over that children still have; for each the reason
  /// why it could not be kept, if there is one.
  func takeIn(_ bodies: [ReceivedBody]) -> [TransferFault?] {
    let taken = bodies.map { body in Result { () throws(TransferFault) in try body.takenOver() } }
    var kept = keep(taken.compactMap { try? $0.get() }).makeIterator()
    return taken.map { body in
      switch body {
      case .failure(let fault): return fault
      case .success:
        guard case .failure(let problem) = kept.next() else { return nil }
        return .disk(problem.description)
      }
    }
  }
}
