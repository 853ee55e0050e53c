import Foundation

extension BlobStore {
  /// Removes what transfers of processes that are gone left behind; those of others stay.
  public func removeLeftovers() {
    let folder = root + "/incoming"
    // In the inner folder lies what a child was still writing.
    let names =
      Self.names(in: folder) + Self.names(in: folder + "/child").map { "child/" + $0 }
    let runs = Dictionary(grouping: names) {
      BodyNames.run(of: String($0.split(separator: "/").last ?? ""))
    }
    for (run, files) in runs {
      let mark = "\(folder)/\(run)\(BodyNames.mark)"
      let descriptor = open(mark, O_RDWR | O_CLOEXEC)
      defer { if descriptor >= 0 { close(descriptor) } }
      let isRunning = descriptor >= 0 && flock(descriptor, LOCK_EX | LOCK_NB) != 0
      // Without a mark it is a file of a run that was over before the folder was read, or a stray.
      guard !isRunning, descriptor >= 0 || errno == ENOENT else { continue }
      for file in files { unlink("\(folder)/\(file)") }
    }
  }

  private static func names(in folder: String) -> [String] {
    (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
  }
}
