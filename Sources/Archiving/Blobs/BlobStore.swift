import Foundation
import Indicators

/// The bodies of all captures in a folder, each stored once under its digest and never changed.
///
/// A body becomes durable before its digest is told to anybody: the temporary file is synced, linked
/// under its name, and the folders are synced. A power cut leaves it there whole, or not at all.
public struct BlobStore: Sendable, Equatable {
  /// The folder of the archive.
  public let root: String

  /// The archive in the folder `root`, which is made if it is not there.
  public init(at root: String) throws(ArchiveProblem) {
    self.root = root
    for folder in [root, root + "/incoming"] { _ = try Self.makeFolder(folder) }
  }

  /// Where the body of this digest is, or would be.
  public func path(of digest: Digest) -> String {
    "\(folder(of: digest))/\(digest.hex)"
  }

  /// Whether the body is there.
  public func contains(_ digest: Digest) -> Bool {
    access(path(of: digest), F_OK) == 0
  }

  /// Where a body is written while it arrives; `name` is used once.
  func incoming(_ name: String) -> String {
    "\(root)/incoming/\(name)"
  }

  /// Keeps the body for good; does nothing but tidy up when it is there already.
  func keep(_ body: ReceivedBody) throws(ArchiveProblem) {
    defer { unlink(body.path) }
    let folder = folder(of: body.digest)
    let target = path(of: body.digest)
    if !contains(body.digest) {
      chmod(body.path, 0o444)
      try Self.sync(body.path)
      try makeFolders(of: body.digest)
      guard link(body.path, target) == 0 || errno == EEXIST else { throw Self.problem(target) }
    }
    var status = stat()
    guard stat(target, &status) == 0 else { throw Self.problem(target) }
    guard Int(status.st_size) == body.size else { throw .damaged(body.digest) }
    // Also for a body that was there: whoever linked it may not have come this far yet.
    try Self.sync(folder)
  }

  /// Removes what transfers of a process that is gone left behind.
  ///
  /// To be called only while no other process fetches into this archive.
  public func removeLeftovers() {
    let folder = root + "/incoming"
    for name in (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? [] {
      unlink(folder + "/" + name)
    }
  }

  private func folder(of digest: Digest) -> String {
    "\(root)/\(digest.hex.prefix(2))/\(digest.hex.dropFirst(2).prefix(2))"
  }

  private func makeFolders(of digest: Digest) throws(ArchiveProblem) {
    let outer = "\(root)/\(digest.hex.prefix(2))"
    if try Self.makeFolder(outer) { try Self.sync(root) }
    if try Self.makeFolder(folder(of: digest)) { try Self.sync(outer) }
  }

  private static func makeFolder(_ path: String) throws(ArchiveProblem) -> Bool {
    if mkdir(path, 0o755) == 0 { return true }
    guard errno == EEXIST else { throw problem(path) }
    return false
  }

  private static func sync(_ path: String) throws(ArchiveProblem) {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw problem(path) }
    defer { close(descriptor) }
    guard fsync(descriptor) == 0 else { throw problem(path) }
  }

  static func problem(_ path: String) -> ArchiveProblem {
    .disk(path: path, why: String(cString: strerror(errno)))
  }
}
