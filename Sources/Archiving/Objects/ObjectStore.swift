import Dispatch
import Foundation
import Indicators
import Synchronization

/// The bodies of all captures in an S3-compatible object store, with a folder that holds those that
/// were used lately.
///
/// A body counts as kept only when the store has acknowledged it; what lies in the folder is a copy.
package final class ObjectStore: BodyStore {
  let place: ObjectPlace
  let copies: BlobStore
  private let connections = Mutex<[ObjectConnection]>([])
  private let names: BodyNames
  /// Whether the store keeps digests beside objects, as far as is known.
  private let keepsSums = Atomic(true)
  private static let threads = DispatchQueue(label: "objects", attributes: .concurrent)
  private static let most = 8

  /// The object store at `place`; what is read is copied into the folder of `copies`.
  init(_ place: ObjectPlace, copies: BlobStore) throws(ArchiveProblem) {
    self.place = place
    self.copies = copies
    names = try BodyNames(in: copies)
  }

  package func keep(_ bodies: [ReceivedBody]) -> [Result<Void, ArchiveProblem>] {
    let results = Mutex(
      [Result<Void, ArchiveProblem>](repeating: .success(()), count: bodies.count))
    let turns = DispatchSemaphore(value: Self.most)
    let group = DispatchGroup()
    for (index, body) in bodies.enumerated() {
      turns.wait()
      Self.threads.async(group: group) {
        let result = Result { () throws(ArchiveProblem) in try self.write(body) }
        results.withLock { $0[index] = result }
        turns.signal()
      }
    }
    group.wait()
    return results.withLock { $0 }
  }

  package var answersAtOnce: Bool { false }

  package func holds(_ digest: Digest) throws(ArchiveProblem) -> Bool {
    if copies.contains(digest) { return true }
    switch try presence(of: digest) {
    case .absent, .wrong: return false
    case .unproved, .proved: return true
    }
  }

  package func file(of digest: Digest) throws(ArchiveProblem) -> String {
    if copies.contains(digest) { return copies.path(of: digest) }
    guard let body = try read(digest) else { throw .missing(place(of: digest)) }
    guard body.digest == digest else {
      unlink(body.path)
      throw .damaged(digest)
    }
    for result in copies.keep([body]) { try result.get() }
    return copies.path(of: digest)
  }

  package func place(of digest: Digest) -> String {
    "s3://\(place.bucket)/\(ObjectPlace.prefix)\(digest.hex)"
  }

  package func actualDigest(of digest: Digest) throws(ArchiveProblem) -> Digest? {
    guard let body = try read(digest) else { return nil }
    unlink(body.path)
    return body.digest
  }

  package func remove(_ digest: Digest) throws(ArchiveProblem) {
    let answer = ask(.remove, at: address(of: digest))
    guard [200, 204, 404].contains(answer.status), answer.trouble == nil else {
      throw problem(answer)
    }
    try copies.remove(digest)
  }

  /// Sends the body unless it is there already, and keeps a copy of what was acknowledged.
  ///
  /// An object that is known to be another is replaced; of one that has the right size, in a store
  /// that tells no more, trimming looks at the bytes.
  private func write(_ body: ReceivedBody) throws(ArchiveProblem) {
    defer { unlink(body.path) }
    switch try presence(of: body.digest) {
    case .proved, .unproved(bytes: body.size): break
    case .absent, .unproved, .wrong: try send(body.path, digest: body.digest, bytes: body.size)
    }
    for result in copies.keep([body]) { try result.get() }
  }

  /// Sends the file at `path` as the body of `digest`.
  func send(_ path: String, digest: Digest, bytes: Int) throws(ArchiveProblem) {
    let answer = askWithSum(at: address(of: digest)) { isSummed in
      .write(from: path, size: bytes, digest: digest, isSummed: isSummed)
    }
    guard answer.status == 200, answer.trouble == nil else { throw problem(answer) }
  }

  /// What the store says of the object.
  func presence(of digest: Digest) throws(ArchiveProblem) -> ObjectPresence {
    let answer = askWithSum(at: address(of: digest)) { isSummed in .look(isSummed: isSummed) }
    guard answer.trouble == nil, let presence = ObjectPresence(answer, digest: digest) else {
      throw problem(answer)
    }
    return presence
  }

  /// The answer to a request that may name the digest of an object; some stores refuse what they do
  /// not know, and are asked without it from then on.
  private func askWithSum(
    at address: String, _ request: (_ isSummed: Bool) -> ObjectConnection.Request
  ) -> ObjectConnection.Answer {
    let isSummed = keepsSums.load(ordering: .relaxed)
    let answer = ask(request(isSummed), at: address)
    guard isSummed, answer.mayRefuseSum else { return answer }
    let plain = ask(request(false), at: address)
    if [200, 404].contains(plain.status) { keepsSums.store(false, ordering: .relaxed) }
    return plain
  }

  /// The object in a temporary file; `nil` where there is none.
  private func read(_ digest: Digest) throws(ArchiveProblem) -> ReceivedBody? {
    let path = copies.incoming(names.next())
    let answer = ask(.read(into: path), at: address(of: digest))
    guard answer.trouble == nil, answer.status == 200 else {
      unlink(path)
      if answer.trouble == nil, answer.status == 404 { return nil }
      throw problem(answer)
    }
    guard let actual = try BlobStore.digest(at: path) else { throw BlobStore.problem(path) }
    var status = stat()
    guard stat(path, &status) == 0 else { throw BlobStore.problem(path) }
    chmod(path, 0o444)
    return ReceivedBody(path: path, digest: actual, size: Int(status.st_size))
  }

  private func address(of digest: Digest) -> String {
    "\(place.address)/\(ObjectPlace.prefix)\(digest.hex)"
  }

  func ask(_ request: ObjectConnection.Request, at address: String) -> ObjectConnection.Answer {
    guard let connection = connections.withLock({ $0.popLast() }) ?? ObjectConnection() else {
      return ObjectConnection.Answer(trouble: "libcurl could not be started")
    }
    defer { connections.withLock { $0.append(connection) } }
    return connection.ask(request, at: address, of: place)
  }

  func problem(_ answer: ObjectConnection.Answer) -> ArchiveProblem {
    .objects(place.description, ObjectListing.reason(answer))
  }
}
