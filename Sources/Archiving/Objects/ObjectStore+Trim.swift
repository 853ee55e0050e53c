import Foundation
import Indicators

extension ObjectStore {
  /// A copy in the folder.
  private struct Copy {
    let digest: Digest
    let bytes: Int
    let lastUsed: Int
  }

  /// Takes copies away, those not used for longest first, until `most` bytes are left; gives the bytes
  /// that were freed.
  ///
  /// What the store does not have, because it lay in the folder before there was a store, is sent
  /// first. Nobody may prune meanwhile.
  package func trimCopies(to most: Int) throws(ArchiveProblem) -> Int {
    let copies = try allCopies().sorted { $0.lastUsed < $1.lastUsed }
    var surplus = copies.reduce(0) { $0 + $1.bytes } - most
    var freed = 0
    for copy in copies {
      guard surplus > 0 else { break }
      try secure(copy)
      try self.copies.remove(copy.digest)
      surplus -= copy.bytes
      freed += copy.bytes
    }
    return freed
  }

  /// Makes sure that the store has the body.
  private func secure(_ copy: Copy) throws(ArchiveProblem) {
    if try size(of: copy.digest) == copy.bytes { return }
    let path = copies.path(of: copy.digest)
    // A copy that went bad must not become the body.
    guard try BlobStore.digest(at: path) == copy.digest else { throw .damaged(copy.digest) }
    try send(path, digest: copy.digest, bytes: copy.bytes)
  }

  private func allCopies() throws(ArchiveProblem) -> [Copy] {
    var found: [Copy] = []
    try copies.list { (name) throws(ArchiveProblem) in
      guard case .body(let digest) = name else { return }
      var status = stat()
      guard stat(copies.path(of: digest), &status) == 0 else { return }
      // Many file systems note only the first reading after a change, and some none.
      let used = max(status.st_atim.tv_sec, status.st_mtim.tv_sec)
      found.append(Copy(digest: digest, bytes: Int(status.st_size), lastUsed: used))
    }
    return found
  }
}
