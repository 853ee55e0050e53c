import CCurl
import Foundation
import Indicators

extension BlobStore {
  /// From so many bodies on, one sync of the whole file system is cheaper than one for each.
  static let manyBodies = 8

  /// Keeps bodies for good; for one that is there already it only tidies up.
  ///
  /// It waits for the disk twice, whatever the number of bodies: before and after they get their names.
  func keep(_ bodies: [ReceivedBody]) -> [Result<Void, ArchiveProblem>] {
    var batch = Batch(bodies)
    if bodies.count >= Self.manyBodies {
      batch.all { () throws(ArchiveProblem) in try syncFileSystem() }
    } else {
      batch.each { body throws(ArchiveProblem) in
        if !contains(body.digest) { try sync(body.path) }
      }
    }
    batch.each { body throws(ArchiveProblem) in try name(body) }
    if bodies.count >= Self.manyBodies {
      batch.all { () throws(ArchiveProblem) in try syncFileSystem() }
    } else {
      batch.each { body throws(ArchiveProblem) in
        // All three, since the folders may be new.
        for path in [folder(of: body.digest), outerFolder(of: body.digest), root] { try sync(path) }
      }
    }
    return batch.results
  }

  /// Bodies that are kept together, and what has become of each so far.
  private struct Batch {
    let bodies: [ReceivedBody]
    var results: [Result<Void, ArchiveProblem>]

    init(_ bodies: [ReceivedBody]) {
      self.bodies = bodies
      results = bodies.map { _ in .success(()) }
    }

    /// Takes a step with every body that has no problem yet.
    mutating func each(_ step: (ReceivedBody) throws(ArchiveProblem) -> Void) {
      for (index, body) in bodies.enumerated() {
        guard case .success = results[index] else { continue }
        do throws(ArchiveProblem) {
          try step(body)
        } catch {
          results[index] = .failure(error)
          unlink(body.path)
        }
      }
    }

    /// Takes one step for all of them.
    mutating func all(_ step: () throws(ArchiveProblem) -> Void) {
      do throws(ArchiveProblem) {
        try step()
      } catch {
        let problem = error
        each { _ throws(ArchiveProblem) in throw problem }
      }
    }
  }

  /// Gives the body its name, which is never taken from another.
  private func name(_ body: ReceivedBody) throws(ArchiveProblem) {
    let target = path(of: body.digest)
    if !contains(body.digest) {
      try Self.makeFolder(outerFolder(of: body.digest))
      try Self.makeFolder(folder(of: body.digest))
      if ccurl_rename_new(body.path, target) == 0 { return }
      guard errno == EEXIST else { throw Self.problem(target) }
    }
    defer { unlink(body.path) }
    var status = stat()
    guard stat(target, &status) == 0 else { throw Self.problem(target) }
    guard Int(status.st_size) == body.size else { throw .damaged(body.digest) }
  }

  private func sync(_ path: String) throws(ArchiveProblem) {
    try withDescriptor(path) { fsync($0) }
  }

  private func syncFileSystem() throws(ArchiveProblem) {
    try withDescriptor(root) { ccurl_sync_file_system($0) }
  }

  private func withDescriptor(_ path: String, _ step: (Int32) -> Int32) throws(ArchiveProblem) {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw Self.problem(path) }
    defer { close(descriptor) }
    guard step(descriptor) == 0 else { throw Self.problem(path) }
  }
}
