import Foundation
import Indicators

extension ObjectStore {
  package func surplusCopies(over most: Int) throws(ArchiveProblem) -> [BodyCopy] {
    let copies = try allCopies().sorted { $0.lastUsed < $1.lastUsed }
    var surplus = copies.reduce(0) { $0 + $1.bytes } - most
    var chosen: [BodyCopy] = []
    for copy in copies {
      guard surplus > 0 else { break }
      try secure(copy)
      chosen.append(copy)
      surplus -= copy.bytes
    }
    return chosen
  }

  package func remove(_ copies: [BodyCopy]) throws(ArchiveProblem) {
    for copy in copies { try self.copies.remove(copy.digest) }
  }

  /// Makes sure that the store has the body: by the digest that it made of it when it took it, or else
  /// by reading what it gives, since its size proves nothing, and its tag is a digest only with some
  /// stores.
  ///
  /// A store that tells its digests is trusted with keeping what it took; `archive verify` reads it.
  /// What the store has not, because it lay in the folder before there was a store, is sent again.
  private func secure(_ copy: BodyCopy) throws(ArchiveProblem) {
    if try isWhole(copy.digest) { return }
    let path = copies.path(of: copy.digest)
    // A copy that went bad must not become the body.
    guard try BlobStore.digest(at: path) == copy.digest else { throw .damaged(copy.digest) }
    try send(path, digest: copy.digest, bytes: copy.bytes)
    guard try isWhole(copy.digest) else {
      throw .objects(place.description, "it does not give back what was sent to it")
    }
  }

  private func isWhole(_ digest: Digest) throws(ArchiveProblem) -> Bool {
    switch try presence(of: digest) {
    case .absent, .wrong: false
    case .proved: true
    case .unproved: try actualDigest(of: digest) == digest
    }
  }

  private func allCopies() throws(ArchiveProblem) -> [BodyCopy] {
    var found: [BodyCopy] = []
    try copies.list { (name) throws(ArchiveProblem) in
      guard case .body(let digest) = name else { return }
      var status = stat()
      guard stat(copies.path(of: digest), &status) == 0 else { return }
      // Many file systems note only the first reading after a change, and some none.
      let used = max(status.st_atim.tv_sec, status.st_mtim.tv_sec)
      found.append(BodyCopy(digest: digest, bytes: Int(status.st_size), lastUsed: used))
    }
    return found
  }
}
