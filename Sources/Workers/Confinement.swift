import CWorkers
import Foundation

/// What a child that handles foreign bytes may use; it applies this to itself before the first of them.
public struct Confinement: Sendable, Equatable {
  /// The address space in bytes; an allocation beyond it fails, which ends the child.
  public var memory: Int
  /// The number of open files and connections.
  public var openFiles: Int
  /// The size of the largest file it may write, in bytes.
  public var fileSize: Int
  /// The threads and processes of this user; `nil` leaves the limit as it is.
  public var processes: Int?
  /// Files and folders that may be read, with all below them; those that are not there are left out.
  public var readable: [String]
  /// Folders in which files may be made, read, written and removed.
  public var writable: [String]
  /// Programs that it may start, which are confined as it is; those that are not there are left out.
  public var runnable: [String]
  /// Whether it may make connections.
  public var connects: Bool

  /// A confinement from its parts.
  public init(
    memory: Int, openFiles: Int = 64, fileSize: Int = 0, processes: Int? = nil,
    readable: [String] = Confinement.libraries, writable: [String] = [], runnable: [String] = [],
    connects: Bool = false
  ) {
    self.memory = memory
    self.openFiles = openFiles
    self.fileSize = fileSize
    self.processes = processes
    self.readable = readable
    self.writable = writable
    self.runnable = runnable
    self.connects = connects
  }

  /// What a program of this system needs to run at all.
  public static let libraries = [
    "/lib", "/lib64", "/usr/lib", "/usr/lib64", "/etc/ld.so.cache", "/dev/null", "/dev/urandom",
    "/etc/localtime", "/usr/share/zoneinfo",
  ]

  private static let loaders = ["/lib64/ld-linux-x86-64.so.2", "/lib/ld-linux-aarch64.so.1"]

  /// What finding the address of a host and judging a certificate needs.
  public static let network = [
    "/etc/resolv.conf", "/etc/hosts", "/etc/host.conf", "/etc/nsswitch.conf", "/etc/gai.conf",
    "/etc/services", "/etc/protocols", "/etc/ssl", "/etc/pki", "/etc/ca-certificates",
    "/usr/share/ca-certificates", "/usr/local/share/ca-certificates", "/run/systemd/resolve",
  ]

  /// Confines this process for good.
  ///
  /// It must have one thread only. Where the kernel cannot keep files away (no Landlock), the rest
  /// holds all the same and the answer says so.
  public func apply() throws(ConfinementProblem) -> Standing {
    try Self.step("follow its parent", cworkers_die_with_parent())
    try Self.step("give up privileges", cworkers_give_up_privileges())
    try Self.step("close what it inherited", cworkers_close_others())
    let threads =
      (try? FileManager.default.contentsOfDirectory(atPath: "/proc/self/task").count) ?? 1
    guard threads == 1 else { throw .threads(threads) }
    try Self.step("save address space", cworkers_save_address_space(1 << 20))
    try Self.step("keep freed memory", cworkers_keep_freed_memory(16 << 20))
    let standing = try keepFilesAway()
    try limit(CWORKERS_CORE, 0)
    try limit(CWORKERS_OPEN_FILES, openFiles)
    try limit(CWORKERS_FILE_SIZE, fileSize)
    if let processes { try limit(CWORKERS_PROCESSES, processes) }
    try limit(CWORKERS_MEMORY, memory)
    return standing
  }

  private func limit(_ kind: cworkers_limit, _ value: Int) throws(ConfinementProblem) {
    try Self.step("lower its limits", cworkers_set_limit(kind, UInt64(max(0, value))))
  }

  private func keepFilesAway() throws(ConfinementProblem) -> Standing {
    let version = cworkers_landlock_version()
    guard version > 0 else { return .filesOpen }
    var rules: Int32 = -1
    try Self.step(
      "make rules for files", cworkers_landlock_begin(version, connects ? 1 : 0, &rules))
    defer { close(rules) }
    for path in readable {
      let problem = cworkers_landlock_allow(version, rules, path, CWORKERS_READ)
      if problem != ENOENT { try Self.step("be allowed to read \(path)", problem) }
    }
    // A program is started by its loader, which is a program too.
    for path in runnable.isEmpty ? [] : runnable + Self.loaders {
      let problem = cworkers_landlock_allow(version, rules, path, CWORKERS_RUN)
      if problem != ENOENT { try Self.step("be allowed to run \(path)", problem) }
    }
    for path in writable {
      try Self.step(
        "be allowed to write to \(path)",
        cworkers_landlock_allow(version, rules, path, CWORKERS_WRITE))
    }
    try Self.step("enter its rules for files", cworkers_landlock_enter(rules))
    return .filesClosed(landlock: Int(version))
  }

  private static func step(_ name: String, _ problem: Int32) throws(ConfinementProblem) {
    guard problem == 0 else { throw .refused(name, why: String(problem: problem)) }
  }
}

extension Confinement {
  /// How far the system could confine a child.
  public enum Standing: Sendable, Equatable, CustomStringConvertible {
    /// Only the named files can be used, by this version of Landlock.
    case filesClosed(landlock: Int)
    /// The kernel has no Landlock: the limits hold, but files of this user can be opened.
    case filesOpen

    /// The standing of this system, for whoever checks it.
    public static var ofThisSystem: Standing {
      let version = cworkers_landlock_version()
      return version > 0 ? .filesClosed(landlock: Int(version)) : .filesOpen
    }

    /// It in a sentence.
    public var description: String {
      switch self {
      case .filesClosed(let version):
        "Child processes can use only the files they need (Landlock \(version))."
      case .filesOpen:
        "This kernel has no Landlock: child processes have limits of memory and time, but could "
          + "open the files of this user."
      }
    }
  }
}
