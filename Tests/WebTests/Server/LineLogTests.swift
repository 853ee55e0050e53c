import Foundation
import Logging
import Synchronization
import Testing

@testable import Web

@Suite struct LineLogTests {
  @Test func anEventIsOneLineOfJSONWhateverAStrangerPutsIn() throws {
    let text = "a\r\nlevel=error\u{1B}[31m\u{2028}\"\\\u{0}\u{85}ü"
    let box = LineBox()
    let logger = Logger(label: "test") { _ in LineLog { box.add($0) } }

    logger.info("request", metadata: ["path": "\(text)"])
    let line = try #require(box.lines.first)
    let object = try #require(
      try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: String])

    #expect(box.lines.count == 1)
    #expect(line.hasSuffix("}\n"))
    #expect(line.dropLast().unicodeScalars.allSatisfy { $0.properties.generalCategory != .control })
    #expect(object["path"] == text)
    #expect(object["level"] == "info")
    #expect(object["time"]?.hasSuffix("Z") == true)
  }
}

private final class LineBox: Sendable {
  private let box = Mutex<[String]>([])
  var lines: [String] { box.withLock { $0 } }
  func add(_ line: String) { box.withLock { $0.append(line) } }
}
