import Testing

@testable import Archiving

struct FramingTests {
  static let refused = [
    "Content-Length: -1", "Content-Length: ten", "Content-Length: +5", "Content-Length: 0x10",
    "Content-Length: 99999999999999999999", "Content-Length: 5, 5",
    "Content-Length: 5\r\nContent-Length: 6", "Transfer-Encoding: banana",
    "Transfer-Encoding: chunked, chunked", "Transfer-Encoding: gzip, chunked",
    "Content-Encoding: br", "Content-Encoding: gzip, gzip", "X-Nul: a\0b", ": nameless",
    "Content-Length : 5", "X-Cr: a\rb",
  ]

  @Test(arguments: refused)
  func whatIsAmbiguousIsRefused(fields: String) {
    #expect(throws: TransferFault.self) {
      _ = try Framing(try #require(try header("HTTP/1.1 200 OK\r\n\(fields)\r\n\r\n")))
    }
  }

  @Test func theUsualIsUnderstood() throws {
    let block = try #require(
      try header("HTTP/1.1 200 OK\r\nCONTENT-LENGTH:  12 \r\nContent-Encoding: X-GZIP\r\n\r\n"))

    let framing = try Framing(block)

    #expect(framing.length == 12)
    #expect(framing.coding == .gzip)
    #expect(!framing.isOpenEnded)
  }

  @Test func fieldsAreFoundWhateverTheirCaseAndHoweverTheyAreWritten() throws {
    let block = try #require(
      try header(
        "HTTP/1.1 200 OK\r\nX-Long: \ta\r\n  b \r\nx-LONG:a b\r\nNoise\r\nEmpty: \r\nX-LongER: c\r\n\r\n"
      ))

    #expect(block.values("x-long") == ["a b", "a b"])
    #expect(block.single("x-long") == "a b")
    #expect(block.single("empty") == "")
    #expect(block.values("x-longer") == ["c"])
    #expect(block.values("noise") == [])
  }

  @Test(arguments: [
    "HTTP/3.7 200 OK", "ICY 200 OK", "HTTP/1.1 2000 OK", "HTTP/1.1 20 OK", "HTTP/1.1 OK",
    "HTTP/1.1 -200 OK", "<html>",
  ])
  func whatIsNoStatusLineIsRefused(line: String) {
    #expect(StatusLine(Array(line.utf8)) == nil)
  }

  @Test func interimAnswersAreSkippedAndCounted() throws {
    let block = try header(
      "HTTP/1.1 103 Early Hints\r\nLink: <a>\r\n\r\nHTTP/1.1 200 OK\r\nETag: \"a\"\r\n\r\n")

    #expect(block?.statusLine.status == 200)
    #expect(block?.values("etag") == ["\"a\""])
    #expect(block?.values("link") == [])
  }

  @Test func interimAnswersWithoutEndAreEnded() {
    let flood = String(repeating: "HTTP/1.1 100 Continue\r\n\r\n", count: 1000)

    #expect(throws: TransferFault.self) { try header(flood) }
  }

  private func header(_ text: String) throws -> HeaderBlock? {
    var reader = HeaderReader(limits: TransferLimits())
    var line: [UInt8] = []
    for byte in text.utf8 {
      line.append(byte)
      guard byte == 0x0A else { continue }
      try line.withUnsafeBufferPointer { bytes throws(TransferFault) in
        try reader.receive(bytes[...])
      }
      line = []
    }
    return reader.isComplete ? reader.block : nil
  }
}
