import Testing

@testable import Reading

struct XMLGuardTests {
  static let cases: [(String, ReadingProblem?)] = [
    ("<a b='>'><!-- <!DOCTYPE --><![CDATA[<!DOCTYPE]]><?x <!DOCTYPE ?></a>", nil),
    ("<!DOCTYPE a><a/>", .declaresEntities), ("  <!doctype a><a/>", .declaresEntities),
    ("<a " + String(repeating: "b='1' ", count: 20_000) + "/>", .tooComplex),
    ("<a b='" + String(repeating: ">", count: 1 << 20) + "'/>", .tooComplex),
    (String(repeating: "<a>", count: 66) + String(repeating: "</a>", count: 66), .tooComplex),
    ("<a>", .damaged), ("", .damaged), ("<a></b>", .damaged), ("<a>&b;</a>", .damaged),
  ]

  @Test(arguments: cases)
  func whatWouldKeepAParserBusyIsRefused(document: String, problem: ReadingProblem?) {
    let read = Result { () throws(ReadingProblem) in
      let cursor = try XMLCursor(utf8: Array(document.utf8))
      while try cursor.next() != nil {}
    }

    if let problem {
      #expect(throws: problem) { try read.get() }
    } else {
      #expect(throws: Never.self) { try read.get() }
    }
  }
}
