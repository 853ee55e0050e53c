import Foundation
import Indicators
import Testing

@testable import Archiving

@Suite struct ExchangeTests {
  @Test func aCaptureKeepsTheHeadsOfEveryHopAsTheyWent() async throws {
    let home = try TemporaryArchive()

    let capture = await home.take("/redirect/302?/gzip")

    let exchanges = capture.exchanges
    #expect(exchanges.count == 2)
    let heads = exchanges.map { String(decoding: $0.requestHead, as: UTF8.self) }
    #expect(heads.first?.hasPrefix("GET /redirect/302?/gzip HTTP/1.1\r\nHost: 127.0.0.1:") == true)
    #expect(heads.allSatisfy { $0.hasSuffix("\r\n\r\n") && $0.contains("User-Agent: Yardstick/") })
    let answers = exchanges.map { String(decoding: $0.responseHead, as: UTF8.self) }
    #expect(answers.first?.hasPrefix("HTTP/1.1 302") == true)
    #expect(answers.last?.hasPrefix("HTTP/1.1 200") == true)
    #expect(answers.allSatisfy { $0.hasSuffix("\r\n\r\n") })
    #expect(exchanges.last?.codings == ["gzip"])
    #expect(exchanges.allSatisfy { $0.peer?.hasPrefix("127.0.0.1:") == true })
    #expect(exchanges.allSatisfy { $0.startedAt >= sampleDay && $0.startedAt < sampleDay + 30 })
  }

  @Test func anAttemptWithoutAnAnswerHasNoExchange() async throws {
    let home = try TemporaryArchive()

    #expect(await home.take("/silent").exchanges.isEmpty)
    #expect(await home.take("http://10.0.0.1/").exchanges.isEmpty)
  }
}
