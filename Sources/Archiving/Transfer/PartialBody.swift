import Foundation
import Indicators

/// The first bytes of a document whose transfer was cut, kept for the next attempt of its errand.
///
/// The file goes away with it. It lies where no child can reach it: a child receives what is
/// missing into a file of its own, and the two are joined here.
final class PartialBody: Sendable {
  /// The address that sent it; nothing else continues it.
  let address: WebAddress
  /// Where it goes on.
  let continuation: Continuation
  private let path: String
  private let opening: [UInt8]

  /// What is left of a transfer that was cut; `nil` where it is of no use.
  convenience init?(_ reply: TransferReply, from address: WebAddress) {
    guard let part = reply.part else { return nil }
    guard let header = reply.header, let next = Continuation(after: header, size: part.size) else {
      unlink(part.path)
      return nil
    }
    self.init(address, next, path: part.path, opening: reply.opening)
  }

  private init(
    _ address: WebAddress, _ continuation: Continuation, path: String, opening: [UInt8]
  ) {
    self.address = address
    self.continuation = continuation
    self.path = path
    self.opening = opening
  }

  deinit {
    unlink(path)
  }

  /// The reply with the whole document as its body, or with what is left for another attempt.
  ///
  /// An answer that does not continue this part is given back as it is.
  func joined(
    with reply: TransferReply, at path: String
  ) async -> (reply: TransferReply, rest: PartialBody?) {
    guard reply.header?.statusLine.status == 206, let tail = reply.body ?? reply.part else {
      return (reply, nil)
    }
    var reply = reply
    guard let total = reply.header.flatMap(continuation.total(confirmedBy:)) else {
      unlink(tail.path)
      (reply.body, reply.part) = (nil, nil)
      reply.fault = .malformed("it sent another part of the document than was asked for")
      return (reply, nil)
    }
    let isWhole = reply.body != nil
    (reply.body, reply.part) = (nil, nil)
    reply.opening = Array((opening + reply.opening).prefix(1024))
    let missing = total - continuation.start
    guard isWhole ? tail.size == missing : tail.size < missing else {
      unlink(tail.path)
      reply.fault = .truncated("it has another length than was announced")
      return (reply, nil)
    }
    let found: Result<ReceivedBody, TransferFault> = await BlockingWork.run {
      Result { () throws(TransferFault) in try self.join(tail, at: path) }
    }
    switch found {
    case .failure(let fault): reply.fault = fault
    case .success(let body) where isWhole: reply.body = body
    case .success(let body):
      let next = continuation.advanced(by: tail.size, total: total)
      return (reply, PartialBody(address, next, path: body.path, opening: reply.opening))
    }
    return (reply, nil)
  }

  /// Copies both into one file, whose digest is that of the whole.
  private func join(_ tail: ReceivedBody, at path: String) throws(TransferFault) -> ReceivedBody {
    let tail = try tail.takenOver()
    defer { unlink(tail.path) }
    let whole = try BodyFile(path: path)
    try whole.append(contentsOf: self.path)
    guard whole.size == continuation.start else { throw .disk("the first part has changed") }
    try whole.append(contentsOf: tail.path)
    guard whole.size == continuation.start + tail.size else {
      throw .disk("the second part has changed")
    }
    return try whole.finish()
  }
}
