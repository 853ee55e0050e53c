import Foundation

@testable import Archiving

/// The misbehaving server of the end-to-end tests, one for all tests of a run.
final class LoopbackServer: Sendable {
  static let shared = LoopbackServer()

  let port: Int

  /// Settings that open only this server, with limits that make a test short.
  var settings: ArchiveSettings {
    ArchiveSettings(
      limits: TransferLimits(
        connect: .seconds(10), total: .seconds(30), slow: .seconds(2), wireBytes: 2 << 20,
        decodedBytes: 4 << 20),
      addresses: AddressGuard(allowed: [AllowEntry("127.0.0.1:\(port)")].compactMap { $0 }),
      retries: .never)
  }

  /// The address of `path`.
  func address(_ path: String) -> String { "http://127.0.0.1:\(port)\(path)" }

  private init() {
    let script = URL(filePath: #filePath).resolvingSymlinksInPath()
      .deletingLastPathComponent().deletingLastPathComponent()
      .appending(path: "EndToEnd/misbehaving_server.py")
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = ["python3", script.path]
    let (input, output) = (Pipe(), Pipe())
    process.standardInput = input
    process.standardOutput = output
    var line = ""
    if (try? process.run()) != nil {
      line = String(decoding: output.fileHandleForReading.availableData, as: UTF8.self)
    }
    // A port of 0 makes every test that needs the server fail, which says what is missing.
    port = Int(line.trimmingCharacters(in: .whitespacesAndNewlines)) ?? 0
    keepAlive = input
  }

  // The server ends when this end of the pipe is closed, at the latest with the test process.
  private let keepAlive: Pipe
}
