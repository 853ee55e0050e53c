import CCurl
import Foundation
import Indicators

extension BlobStore {
  /// Keeps bodies for good; for one that is there already it only tidies up.
  ///
  /// It waits for the disk twice, whatever the number of bodies: before and after they get their names.
  package func keep(_ bodies: [ReceivedBody]) -> [Result<Void, ArchiveProblem>] {
    var batch = Batch(bodies, fileSystem: fileSystem)
    batch.sync { body in contains(body.digest) ? [] : [body.path] }
    batch.each { body throws(ArchiveProblem) in try name(body) }
    // All three, since the folders may be new; and also for what was there, since whoever put it there
    // may not have come so far yet.
    batch.sync { body in
      [folder(of: body.digest), outerFolder(of: body.digest), root]
    }
    return batch.results
  }

  /// Bodies that are kept together, and what has become of each so far.
  private struct Batch {
    let bodies: [ReceivedBody]
    let fileSystem: FileSystem?
    var results: [Result<Void, ArchiveProblem>]

    init(_ bodies: [ReceivedBody], fileSystem: FileSystem?) {
      self.bodies = bodies
      self.fileSystem = fileSystem
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

    /// Syncs the paths of every body that has no problem yet, each path once.
    ///
    /// Each path by itself costs a flush of the disk; from some number on one sync of the whole
    /// file system is cheaper, though it also waits for what others wrote.
    mutating func sync(_ paths: (ReceivedBody) -> [String]) {
      if bodies.count >= 16, let fileSystem {
        guard let why = fileSystem.sync() else { return }
        each { body throws(ArchiveProblem) in throw .disk(path: body.path, why: why) }
        return
      }
      var all: Set<String> = []
      each { body throws(ArchiveProblem) in all.formUnion(paths(body)) }
      let problems = BlobStore.sync(Array(all))
      each { body throws(ArchiveProblem) in
        for path in paths(body) {
          if let problem = problems[path] { throw problem }
        }
      }
    }
  }

  /// Gives the body its name, which is never taken from another.
  private func name(_ body: ReceivedBody) throws(ArchiveProblem) {
    let target = path(of: body.digest)
    // What bears the name may be a copy that is taken away just then.
    for _ in 0..<100 {
      if ccurl_rename_new(body.path, target) == 0 { return }
      switch errno {
      case ENOENT:
        try Self.makeFolder(outerFolder(of: body.digest))
        try Self.makeFolder(folder(of: body.digest))
        guard access(body.path, F_OK) == 0 else { throw Self.problem(body.path) }
      case EEXIST:
        var status = stat()
        guard stat(target, &status) == 0 else {
          if errno == ENOENT { continue }
          throw Self.problem(target)
        }
        defer { unlink(body.path) }
        guard Int(status.st_size) == body.size else { throw .damaged(body.digest) }
        return
      default: throw Self.problem(target)  // The system's numbers are no enum of ours.
      }
    }
    throw Self.problem(target)
  }

  /// Waits until the files and folders are on the disk; what could not be brought there, by path.
  private static func sync(_ paths: [String]) -> [String: ArchiveProblem] {
    let copies = paths.map { strdup($0) }
    defer { copies.forEach { free($0) } }
    var problems = [Int32](repeating: 0, count: paths.count)
    ccurl_sync_all(copies.map { UnsafePointer($0) }, &problems, paths.count)
    return zip(paths, problems).reduce(into: [:]) { found, one in
      if one.1 != 0 {
        found[one.0] = .disk(path: one.0, why: String(cString: strerror(one.1)))
      }
    }
  }
}
