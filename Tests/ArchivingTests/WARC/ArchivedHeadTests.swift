import Testing

@testable import Archiving

struct ArchivedHeadTests {
  private func head(_ lines: String..., size: Int) -> String {
    let received = Array((lines.joined(separator: "\r\n") + "\r\n\r\n").utf8)
    return String(decoding: ArchivedHead(received, size: size).bytes, as: UTF8.self)
  }

  @Test func aHeadThatAgreesWithTheBodyStaysAsItCame() {
    let plain = "HTTP/1.1 200 OK\r\nContent-Length: 5\r\nX: \u{E9}\r\n\r\n"

    #expect(head("HTTP/1.1 200 OK", "Content-Length: 5", "X: \u{E9}", size: 5) == plain)
  }

  @Test func fieldsOfTheWireGetOtherNames() {
    #expect(
      head(
        "HTTP/1.1 200 OK", "content-encoding: gzip", "Transfer-Encoding: chunked", "A: b", size: 7)
        == "HTTP/1.1 200 OK\r\nX-Archive-Orig-content-encoding: gzip\r\n"
        + "X-Archive-Orig-Transfer-Encoding: chunked\r\nA: b\r\nContent-Length: 7\r\n\r\n")
    #expect(
      head("HTTP/1.1 200 OK", "Content-Length: 9", "Content-Length: 7", size: 7)
        == "HTTP/1.1 200 OK\r\nX-Archive-Orig-Content-Length: 9\r\nContent-Length: 7\r\n\r\n")
  }

  @Test func anotherVersionOrAPartIsWrittenAsAWholeAnswerOfTheFirst() {
    #expect(
      head("HTTP/2 200", size: 0)
        == "HTTP/1.1 200 \r\nX-Archive-Orig-Status: HTTP/2 200\r\nContent-Length: 0\r\n\r\n")
    #expect(
      head("HTTP/1.1 206 Partial Content", "Content-Range: bytes 5-9/10", size: 10)
        == "HTTP/1.1 200 OK\r\nX-Archive-Orig-Status: HTTP/1.1 206\r\n"
        + "X-Archive-Orig-Content-Range: bytes 5-9/10\r\nContent-Length: 10\r\n\r\n")
  }

  @Test func aFoldedLineGoesWithItsField() {
    #expect(
      head("HTTP/1.1 200 OK", "A: b", " Content-Length: 3", size: 1)
        == "HTTP/1.1 200 OK\r\nA: b\r\n Content-Length: 3\r\nContent-Length: 1\r\n\r\n")
  }

  @Test(arguments: [
    ("Content-Length: 0", false), ("Content-Length: 4", true), ("Transfer-Encoding: chunked", true),
    ("Connection: close", true),
  ])
  func whetherABodyFollowsIsSeen(field: String, follows: Bool) {
    #expect(
      ArchivedHead.announcesBody(Array("HTTP/1.1 404 No\r\n\(field)\r\n\r\n".utf8)) == follows)
  }
}
