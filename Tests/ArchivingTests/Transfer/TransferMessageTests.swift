import Indicators
import Testing
import Workers

@testable import Archiving

@Suite struct TransferMessageTests {
  static let faults: [TransferFault] = [
    .truncated("a"), .malformed("b"), .undecodable("c"), .tooLarge("d"), .timeout("e"),
    .unreachable("f"), .unknownHost("g"), .untrusted("h"), .disk("i"), .redirectInvalid("j"),
    .cancelled, .blockedAddress(.family), .blockedAddress(.port(25)),
  ]

  @Test(arguments: faults)
  func faultOfATransferIsToldAsItIs(fault: TransferFault) throws {
    let message = TransferNews.reply(7, TransferReply(fault: fault)).message

    guard case .reply(let number, let reply) = try TransferNews(message) else {
      Issue.record("no reply")
      return
    }
    #expect(number == 7)
    #expect(reply.fault == fault)
  }

  @Test func everyMessageThatIsCutShortIsRefused() throws {
    var reply = TransferReply(fault: .truncated("cut"))
    reply.responseHead = Array("HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n".utf8)
    reply.peer = "192.0.2.1:80"
    let message = TransferNews.reply(1, reply).message

    #expect(throws: Never.self) { try TransferNews(message) }
    for length in 0..<message.count {
      #expect(throws: MessageReader.Mismatch.self) {
        try TransferNews(Array(message.prefix(length)))
      }
    }
  }
}
