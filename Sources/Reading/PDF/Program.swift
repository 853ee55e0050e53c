import Foundation

/// A program that is run with plain arguments, never through a shell.
struct Program {
  /// Its name, looked up in the folders of the system alone.
  let name: String
  /// The package that holds it.
  let package: String
  /// The most it may write.
  let mostBytes: Int
  /// How long it may run.
  let seconds: Int

  private let folders = ["/usr/bin", "/usr/local/bin", "/bin"]

  /// A program by its name.
  init(_ name: String, package: String, mostBytes: Int, seconds: Int) {
    self.name = name
    self.package = package
    self.mostBytes = mostBytes
    self.seconds = seconds
  }

  /// Runs it and waits for its end.
  func run(_ arguments: [String]) throws(ReadingProblem) -> ProgramOutput {
    guard let path = folders.map({ $0 + "/" + name }).first(where: { access($0, X_OK) == 0 })
    else { throw .missingProgram(name, package: package) }
    let output = Pipe()
    let errors = Pipe()
    let child = start(
      path, arguments, output: output.fileHandleForWriting.fileDescriptor,
      errors: errors.fileHandleForWriting.fileDescriptor)
    // Only the program may hold the ends that are written to, or they never end for us.
    try? output.fileHandleForWriting.close()
    try? errors.fileHandleForWriting.close()
    guard let child else { throw .crashed }
    return try withExtendedLifetime((output, errors)) { () throws(ReadingProblem) in
      try finish(
        child, output: output.fileHandleForReading.fileDescriptor,
        errors: errors.fileHandleForReading.fileDescriptor)
    }
  }

  private func start(
    _ path: String, _ arguments: [String], output: Int32, errors: Int32
  ) -> pid_t? {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0)
    posix_spawn_file_actions_adddup2(&actions, output, 1)
    posix_spawn_file_actions_adddup2(&actions, errors, 2)
    var words = ([path] + arguments).map { strdup($0) } + [nil]
    defer { words.forEach { free($0) } }
    // Nothing of our environment is its business.
    var environment = [strdup("LC_ALL=C.UTF-8"), nil]
    defer { environment.forEach { free($0) } }
    var child: pid_t = 0
    return posix_spawn(&child, path, &actions, nil, &words, &environment) == 0 ? child : nil
  }

  /// Reads both pipes until they end, a limit is passed or the time is over.
  private func finish(
    _ child: pid_t, output: Int32, errors: Int32
  ) throws(ReadingProblem) -> ProgramOutput {
    var (written, complaints) = ([UInt8](), [UInt8]())
    var pipes = [output, errors].map { pollfd(fd: $0, events: Int16(POLLIN), revents: 0) }
    let end = ContinuousClock.now + .seconds(seconds)
    var problem: ReadingProblem?
    while problem == nil, pipes.contains(where: { $0.fd >= 0 }) {
      if ContinuousClock.now >= end { problem = .tooSlow(seconds) }
      guard poll(&pipes, 2, 100) > 0 else { continue }
      take(&pipes[0], into: &written, atMost: mostBytes + 1)
      take(&pipes[1], into: &complaints, atMost: 4096)
      if written.count > mostBytes { problem = .tooLarge(mostBytes) }
    }
    if problem != nil { kill(child, SIGKILL) }
    var status: Int32 = 0
    while waitpid(child, &status, 0) == -1, errno == EINTR {}
    if let problem { throw problem }
    return ProgramOutput(
      output: written, complaints: String(decoding: complaints, as: UTF8.self),
      status: status & 0x7F == 0 ? (status >> 8) & 0xFF : nil)
  }

  private func take(_ pipe: inout pollfd, into bytes: inout [UInt8], atMost limit: Int) {
    guard pipe.fd >= 0, pipe.revents != 0 else { return }
    var piece = [UInt8](repeating: 0, count: 1 << 16)
    let count = read(pipe.fd, &piece, piece.count)
    if count > 0 {
      // What is beyond the limit is read, so that the program does not wait for us, and dropped.
      bytes.append(contentsOf: piece.prefix(min(count, limit - bytes.count)))
    } else if count == 0 || errno != EINTR {
      pipe.fd = -1
    }
  }
}
