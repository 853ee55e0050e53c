import CCurl
import Foundation
import Indicators

extension BlobStore {
  /// What a look through the archive found.
  public struct Findings: Sendable, Equatable {
    /// How many bodies were read.
    public var checked = 0
    /// Bodies that do not hold what their name says.
    public var damaged: [Digest] = []
    /// Bodies that are expected but not there.
    public var missing: [Digest] = []
    /// Files that do not belong into the archive, as paths below it.
    public var strangers: [String] = []

    /// Whether everything is in order.
    public var isSound: Bool { damaged.isEmpty && missing.isEmpty && strangers.isEmpty }
  }

  /// Reads every body again and compares it with its name; `expected` are those that must be there.
  ///
  /// It blocks for as long as the disk needs.
  public func verify(expecting expected: some Sequence<Digest>) throws(ArchiveProblem) -> Findings {
    var findings = Findings()
    var seen: Set<Digest> = []
    let all = FileManager.default.enumerator(atPath: root)
    while let name = all?.nextObject() as? String {
      if name.hasPrefix("incoming") || isFolder(name) { continue }
      guard let digest = digest(of: name) else {
        findings.strangers.append(name)
        continue
      }
      seen.insert(digest)
      findings.checked += 1
      if try Self.digest(at: path(of: digest)) != digest { findings.damaged.append(digest) }
    }
    findings.missing = Set(expected).subtracting(seen).sorted { $0.hex < $1.hex }
    findings.damaged.sort { $0.hex < $1.hex }
    findings.strangers.sort()
    return findings
  }

  /// The digest of the file at `path`, read in pieces.
  public static func digest(at path: String) throws(ArchiveProblem) -> Digest? {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0, let hasher = ccurl_hasher_new() else { throw problem(path) }
    defer {
      close(descriptor)
      ccurl_hasher_free(hasher)
    }
    var buffer = [UInt8](repeating: 0, count: 1 << 18)
    while true {
      let count = read(descriptor, &buffer, buffer.count)
      if count == 0 { break }
      guard count > 0, ccurl_hasher_update(hasher, buffer, count) == 1 else { throw problem(path) }
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
