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
    #expect(packed.count < 220)
  }

  @Test func whatIsDamagedIsNotTakenForExchanges() {
    let packed = Exchange.pack([exchange], since: sampleDay)

    #expect(Exchange.unpack([2] + packed.dropFirst(), since: sampleDay) == nil)
    #expect(Exchange.unpack(Array(packed.dropLast(9)), since: sampleDay) == nil)
    #expect(Exchange.unpack([1, 255, 255], since: sampleDay) == nil)
  }
}
