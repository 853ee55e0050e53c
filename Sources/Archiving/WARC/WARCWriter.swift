import CCurl
import Foundation
import Indicators

/// Writes records into a file, each packed by itself, in memory that does not grow.
///
/// The file gets its name when it is finished; until then, and where it never is, there is none. It
/// belongs to whoever made it and is not `Sendable`.
package final class WARCWriter {
  private let path: String
  private let temporary: String
  private let descriptor: Int32
  private var isFinished = false
  private var buffer = [UInt8](repeating: 0, count: 1 << 18)

  /// A file that will be called `path`.
  package init(path: String) throws(ArchiveProblem) {
    self.path = path
    temporary = "\(path).\(getpid()).partial"
    unlink(temporary)
    descriptor = open(temporary, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o644)
    guard descriptor >= 0 else { throw BlobStore.problem(temporary) }
  }

  deinit {
    close(descriptor)
    if !isFinished { unlink(temporary) }
  }

  /// Syncs the file and gives it its name.
  package func finish() throws(ArchiveProblem) {
    guard fsync(descriptor) == 0, rename(temporary, path) == 0 else {
      throw BlobStore.problem(path)
    }
    isFinished = true
  }

  /// Adds a record; refuses one whose body is not what its digest says, and then writes nothing.
  func add(_ record: WARCRecord) throws(ArchiveProblem) {
    let digest = try blockDigest(of: record)
    guard let deflater = Deflater(.gzip) else {
      throw .disk(path: path, why: "there is no memory for packing")
    }
    try pack(record.header(blockDigest: digest) + record.head, with: deflater)
    if let body = record.body {
      try read(body) { piece throws(ArchiveProblem) in
        try deflater.pack(piece, isLast: false) { packed throws(ArchiveProblem) in
          try write(packed)
        }
      }
    }
    try pack(Array("\r\n\r\n".utf8), with: deflater, isLast: true)
  }

  private func blockDigest(of record: WARCRecord) throws(ArchiveProblem) -> Digest {
    let block = try ByteHasher()
    record.head.withUnsafeBytes { block.add($0) }
    if let body = record.body {
      let payload = try ByteHasher()
      var size = 0
      try read(body) { piece throws(ArchiveProblem) in
        block.add(piece)
        payload.add(piece)
        size += piece.count
      }
      guard size == body.size, Digest(bytes: payload.finish()) == body.digest else {
        throw .damaged(body.digest)
      }
    }
    guard let digest = Digest(bytes: block.finish()) else { throw .noEngine }
    return digest
  }

  private func pack(
    _ bytes: [UInt8], with deflater: Deflater, isLast: Bool = false
  ) throws(ArchiveProblem) {
    // A typed throw does not pass through withUnsafeBytes, so the problem is carried out by hand.
    var problem: ArchiveProblem?
    bytes.withUnsafeBytes { buffer in
      do throws(ArchiveProblem) {
        try deflater.pack(buffer, isLast: isLast) { packed throws(ArchiveProblem) in
          try write(packed)
        }
      } catch {
        problem = error
      }
    }
    if let problem { throw problem }
  }

  private func read(
    _ body: WARCRecord.Body, _ give: (UnsafeRawBufferPointer) throws(ArchiveProblem) -> Void
  ) throws(ArchiveProblem) {
    let file = open(body.path, O_RDONLY | O_CLOEXEC)
    guard file >= 0 else { throw BlobStore.problem(body.path) }
    defer { close(file) }
    while true {
      let count = Foundation.read(file, &buffer, buffer.count)
      if count == 0 { return }
      guard count > 0 else { throw BlobStore.problem(body.path) }
      var problem: ArchiveProblem?
      buffer.withUnsafeBytes { bytes in
        do throws(ArchiveProblem) {
          try give(UnsafeRawBufferPointer(rebasing: bytes.prefix(count)))
        } catch {
          problem = error
        }
      }
      if let problem { throw problem }
    }
  }

  private func write(_ bytes: UnsafeRawBufferPointer) throws(ArchiveProblem) {
    var rest = bytes
    while !rest.isEmpty {
      let count = Foundation.write(descriptor, rest.baseAddress, rest.count)
      if count < 0 {
        if errno == EINTR { continue }
        throw BlobStore.problem(path)
      }
      rest = UnsafeRawBufferPointer(rebasing: rest.dropFirst(count))
    }
  }
}
