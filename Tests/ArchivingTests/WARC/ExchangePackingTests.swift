import Foundation
import Indicators
import Testing

@testable import Archiving

struct ExchangePackingTests {
  private let request = Array(
    """
    GET /izvestaj.html HTTP/1.1\r
    Host: www.borduria.example\r
    User-Agent: Yardstick/1 (+https://arcadia.example/contact)\r
    Accept: */*\r
    Accept-Encoding: gzip\r
    \r

    """.utf8)
  private let response = Array(
    """
    HTTP/1.1 200 OK\r
    Date: Sun, 22 Nov 2026 07:00:00 GMT\r
    Server: nginx/1.22.1\r
    Content-Type: text/html; charset=utf-8\r
    Transfer-Encoding: chunked\r
    Connection: keep-alive\r
    Vary: Accept-Encoding\r
    ETag: "5f3-63a1c0de12ab4"\r
    Strict-Transport-Security: max-age=31536000; includeSubDomains\r
    Content-Encoding: gzip\r
    \r

    """.utf8)

  private var exchange: Exchange {
    Exchange(
      address: "https://www.borduria.example/izvestaj.html", startedAt: sampleDay + 0.25,
      milliseconds: 1_234, peer: "192.0.2.7:443", requestHead: request, responseHead: response,
      codings: ["chunked", "gzip"])
  }

  @Test func whatIsPackedComesBack() throws {
    let empty = Exchange(address: "http://a.example/", startedAt: sampleDay)

    let packed = Exchange.pack([exchange, empty], since: sampleDay)

    #expect(Exchange.unpack(packed, since: sampleDay) == [exchange, empty])
    #expect(Exchange.pack([], since: sampleDay) == [])
    #expect(Exchange.unpack([], since: sampleDay) == [])
  }

  @Test func usualHeadsTakeAFractionOfTheirBytes() {
    let packed = Exchange.pack([exchange], since: sampleDay)

    #expect(packed.count < (request.count + response.count) / 2)
    #expect(packed.count < 250)
  }

  @Test func whatIsDamagedIsNotTakenForExchanges() {
    let packed = Exchange.pack([exchange], since: sampleDay)

    #expect(Exchange.unpack([1] + packed.dropFirst(), since: sampleDay) == nil)
    #expect(Exchange.unpack([3] + packed.dropFirst(), since: sampleDay) == nil)
    #expect(Exchange.unpack(Array(packed.dropLast(9)), since: sampleDay) == nil)
    #expect(Exchange.unpack([1, 255, 255], since: sampleDay) == nil)
    #expect(Exchange.unpack([2, 255, 255], since: sampleDay) == nil)
  }

  @Test func whatTheFirstFormatPackedIsStillRead() throws {
    let hex = """
      0133009b9d886138c8daa4fca214600993a8975a91985b90030c6560b90c730546428045ba9111c8\
      89c4050cc84439a887b1d9a89fc86b6869a467a067a4676e6561c0f88bf1122700
      """
    let digits = Array(hex.utf8)
    let packed = stride(from: 0, to: digits.count, by: 2).compactMap {
      UInt8(String(decoding: digits[$0..<$0 + 2], as: UTF8.self), radix: 16)
    }

    let exchange = try #require(Exchange.unpack(packed, since: sampleDay)?.first)

    #expect(exchange.address == "http://www.borduria.example/a")
    #expect(exchange.startedAt == sampleDay + 0.25)
    #expect(exchange.milliseconds == 1_234)
    #expect(exchange.peer == "192.0.2.7:80")
    #expect(
      exchange.requestHead == Array("GET /a HTTP/1.1\r\nHost: www.borduria.example\r\n\r\n".utf8))
    #expect(exchange.responseHead.starts(with: "HTTP/1.1 200 OK\r\nServer: nginx".utf8))
  }
}
