import CCurl
import Foundation
import Indicators

/// How a body gets out of the hands of the child that received it.
enum Arriving {
  /// Where the child writes the body that is to be at `path` afterwards.
  static func place(for path: String) -> String {
    let url = URL(filePath: path)
    return url.deletingLastPathComponent().path + "/child/" + url.lastPathComponent
  }

  /// The reply with its body taken over, when it is what the child says it is.
  static func checked(_ reply: TransferReply, to request: TransferRequest) async -> TransferReply {
    guard let told = reply.body ?? reply.part else { return reply }
    let isPart = reply.body == nil
    var reply = reply
    let found: Result<ReceivedBody, TransferFault> = await BlockingWork.run {
      Result { () throws(TransferFault) in try take(told, of: request) }
    }
    switch found {
    case .success(let file) where isPart: reply.part = file
    case .success(let file): (reply.body, reply.part) = (file, nil)
    case .failure(let fault): (reply.body, reply.part, reply.fault) = (nil, nil, fault)
    }
    return reply
  }

  /// Moves the body to where the child cannot reach it, and reads it there.
  private static func take(
    _ told: ReceivedBody, of request: TransferRequest
  ) throws(TransferFault) -> ReceivedBody {
    let place = place(for: request.bodyPath)
    guard rename(place, request.bodyPath) == 0 else {
      throw .disk(String(cString: strerror(errno)))
    }
    do throws(TransferFault) {
      try check(request.bodyPath, size: told.size, most: request.limits.decodedBytes)
      guard let digest = try? BlobStore.digest(at: request.bodyPath), digest == told.digest else {
        throw .disk("it is not what the process that received it said")
      }
    } catch {
      unlink(request.bodyPath)
      throw error
    }
    return ReceivedBody(path: request.bodyPath, digest: told.digest, size: told.size)
  }

  /// Makes sure that it is one file of that size, which nobody can still write to.
  private static func check(_ path: String, size: Int, most: Int) throws(TransferFault) {
    let descriptor = open(path, O_RDONLY | O_NOFOLLOW | O_CLOEXEC | O_NONBLOCK)
    guard descriptor >= 0 else { throw .disk(String(cString: strerror(errno))) }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG,
      status.st_nlink == 1, Int(status.st_size) == size, size <= most
    else { throw .disk("it is not what the process that received it said") }
    // The system gives a lease for reading only while nobody has the file open for writing.
    if ccurl_lease(descriptor) == EAGAIN {
      throw .disk("the process that received it still writes to it")
    }
  }
}
