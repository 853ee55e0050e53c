import Foundation
import Indicators

/// The bodies of all captures in a folder, each stored once under its digest and never changed.
///
/// A body becomes durable before its digest is told to anybody: the temporary file is synced, renamed,
/// and the folder is synced. A power cut leaves it there whole, or not at all.
public struct BlobStore: Sendable, Equatable {
  /// The folder of the archive.
  public let root: String
  let fileSystem: FileSystem?

  /// The archive in the folder `root`, which is made if it is not there.
  public init(at root: String) throws(ArchiveProblem) {
    self.root = root
    for folder in [root, root + "/incoming", root + "/incoming/child"] {
      try Self.makeFolder(folder)
    }
    fileSystem = FileSystem(of: root)
  }

  /// Two archives are the same when their folder is.
  public static func == (left: BlobStore, right: BlobStore) -> Bool { left.root == right.root }

  /// Where the body of this digest is, or would be.
  public func path(of digest: Digest) -> String {
    below(digest, folders: 2) + digest.hex
  }

  /// Whether the body is there.
  public func contains(_ digest: Digest) -> Bool {
    access(path(of: digest), F_OK) == 0
  }

  /// Where a body is written while it arrives; `name` is used once.
  func incoming(_ name: String) -> String {
    root + "/incoming/" + name
  }

  func outerFolder(of digest: Digest) -> String {
    String(below(digest, folders: 1).dropLast())
  }

  func folder(of digest: Digest) -> String {
    String(below(digest, folders: 2).dropLast())
  }

  /// The root and so many folders for the first digits of a digest, each with a slash after it.
  private func below(_ digest: Digest, folders: Int) -> String {
    var path = ""
    // Paths are made by the thousand, so each is to grow within one piece of memory.
    path.reserveCapacity(root.utf8.count + 2 * folders + digest.hex.utf8.count + 1)
    path += root
    path += "/"
    var digits = digest.hex.unicodeScalars.makeIterator()
    for _ in 0..<folders {
      if let digit = digits.next() { path.unicodeScalars.append(digit) }
      path += "/"
    }
    return path
  }

  static func makeFolder(_ path: String) throws(ArchiveProblem) {
    guard mkdir(path, 0o755) == 0 || errno == EEXIST else { throw problem(path) }
  }

  static func problem(_ path: String) -> ArchiveProblem {
    .disk(path: path, why: String(cString: strerror(errno)))
  }
}
