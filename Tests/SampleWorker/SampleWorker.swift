import Foundation
import Workers

/// A child for the tests: it answers questions, and does what a bad file could make it do.
@main
enum SampleWorker {
  static func main() {
    let arguments = CommandLine.arguments
    guard arguments.count > 1 else { exit(64) }
    do throws(ConfinementProblem) {
      if arguments[1] != "-" {
        _ = try Confinement(
          memory: 1 << 30, fileSize: 1 << 20,
          readable: Confinement.libraries + [arguments[1] + "/in"],
          writable: [arguments[1] + "/out"]
        ).apply()
      }
    } catch {
      FileHandle.standardError.write(Data("\(error)\n".utf8))
      exit(1)
    }
    guard let line = ParentLine() else { exit(64) }
    while let question = line.next() {
      line.send(Array(answer(String(decoding: question, as: UTF8.self)).utf8))
    }
  }

  private static func answer(_ question: String) -> String {
    let words = question.split(separator: " ", maxSplits: 1).map(String.init)
    let rest = words.count > 1 ? words[1] : ""
    switch words.first {
    case "read":
      return (try? String(contentsOfFile: rest, encoding: .utf8)).map { "read \($0)" } ?? "refused"
    case "write":
      let descriptor = open(rest, O_WRONLY | O_CREAT | O_TRUNC, 0o644)
      defer { close(descriptor) }
      return descriptor >= 0 && write(descriptor, "x", 1) == 1 ? "written" : "refused"
    case "list": return "\((try? FileManager.default.contentsOfDirectory(atPath: rest)) == nil)"
    case "connect": return connect(port: UInt16(rest) ?? 0)
    case "run": return "\(run(rest))"
    case "memory":
      let block = malloc((Int(rest) ?? 0) << 20)
      defer { free(block) }
      return block == nil ? "refused" : "given"
    case "print":
      print(rest)
      return "printed"
    case "share": return hold(rest, LOCK_SH) ? "shared" : "beside one that is alone"
    case "alone": return hold(rest, LOCK_EX) ? "alone" : "not alone"
    case "hang":
      while true { sleep(1000) }
    case "die": abort()
    case "leave":
      FileHandle.standardError.write(Data("nothing to do\n".utf8))
      exit(3)
    case "babble": return String(repeating: "x", count: 1 << 21)
    case "descriptors":
      return "\((0..<200).filter { fcntl(Int32($0), F_GETFD) >= 0 }.count)"
    case "environment":
      return ProcessInfo.processInfo.environment.keys.sorted().joined(separator: " ")
    case .some(let word): return "said \(word)"
    case nil: return "said nothing"
    }
  }

  /// Holds a lock on the file for a while; whether nobody was in the way.
  private static func hold(_ path: String, _ lock: Int32) -> Bool {
    let descriptor = open(path, O_RDWR | O_CREAT, 0o644)
    defer { close(descriptor) }
    guard flock(descriptor, lock | LOCK_NB) == 0 else { return false }
    usleep(20_000)
    return true
  }

  private static func run(_ path: String) -> Int32 {
    var process: pid_t = 0
    var arguments: [UnsafeMutablePointer<CChar>?] = [strdup(path), nil]
    defer { free(arguments[0]) }
    return posix_spawn(&process, path, nil, nil, &arguments, nil)
  }

  private static func connect(port: UInt16) -> String {
    let descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
    defer { close(descriptor) }
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_port = port.bigEndian
    address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
    let result = withUnsafePointer(to: &address) {
      $0.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        Glibc.connect(descriptor, $0, socklen_t(MemoryLayout<sockaddr_in>.size))
      }
    }
    return result == 0 ? "connected" : (errno == EACCES ? "refused" : "failed")
  }
}
