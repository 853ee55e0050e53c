import CCurl
import Foundation
import Indicators

extension BlobStore: BodyStore {
  package var answersAtOnce: Bool { true }

  package func holds(_ digest: Digest) -> Bool { contains(digest) }

  package func file(of digest: Digest) throws(ArchiveProblem) -> String {
    guard contains(digest) else { throw .missing(path(of: digest)) }
    return path(of: digest)
  }

  package func place(of digest: Digest) -> String { path(of: digest) }

  package func list(
    _ found: (KeptName) throws(ArchiveProblem) -> Void
  ) throws(ArchiveProblem) {
    let all = FileManager.default.enumerator(atPath: root)
    while let name = all?.nextObject() as? String {
      if name.hasPrefix("incoming") || name == ArchiveLock.name || isFolder(name) { continue }
      try found(digest(of: name).map(KeptName.body) ?? .stranger(root + "/" + name))
    }
  }

  package func actualDigest(of digest: Digest) throws(ArchiveProblem) -> Digest? {
    contains(digest) ? try Self.digest(at: path(of: digest)) : nil
  }

  package func remove(_ digest: Digest) throws(ArchiveProblem) {
    let path = path(of: digest)
    guard unlink(path) == 0 || errno == ENOENT else { throw Self.problem(path) }
  }

  /// None, for what lies here is the body itself.
  package func surplusCopies(over most: Int) -> [BodyCopy] { [] }

  package func remove(_ copies: [BodyCopy]) {}

  /// The digest of the file at `path`, read in pieces.
  public static func digest(at path: String) throws(ArchiveProblem) -> Digest? {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw problem(path) }
    defer { close(descriptor) }
    guard let digest = digest(of: descriptor) else { throw problem(path) }
    return digest
  }

  /// The digest of what is left to read of an open file; nil with errno set where it cannot be read.
  static func digest(of descriptor: Int32) -> Digest? {
    guard let hasher = ccurl_hasher_new() else { return nil }
    defer { ccurl_hasher_free(hasher) }
    // As large as is had without asking the system for it, and without clearing it: for a small
    // page either would take longer than hashing.
    let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: 1 << 16, alignment: 16)
    defer { buffer.deallocate() }
    while true {
      let count = read(descriptor, buffer.baseAddress, buffer.count)
      if count == 0 { break }
      if count < 0, errno == EINTR { continue }
      guard count > 0, ccurl_hasher_update(hasher, buffer.baseAddress, count) == 1 else {
        return nil
      }
    }
    var bytes = [UInt8](repeating: 0, count: 32)
    return ccurl_hasher_finish(hasher, &bytes) == 1 ? Digest(bytes: bytes) : nil
  }

  private func isFolder(_ name: String) -> Bool {
    var status = stat()
    return stat(root + "/" + name, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
  }

  private func digest(of name: String) -> Digest? {
    let last = name.split(separator: "/").last.map(String.init) ?? name
    guard let digest = Digest(hex: last), root + "/" + name == path(of: digest) else { return nil }
    return digest
  }
}
