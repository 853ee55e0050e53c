import Testing

@testable import Indicators

@Suite struct CodeTableTests {
  @Test(arguments: [1, 7, 8, 9, 30])
  func codesOfEveryLengthAreFound(length: Int) {
    let codes = (0..<500).map { number in
      String((String(repeating: "x", count: length) + "\(number)").suffix(max(length, 3)))
    }
    var table = CodeTable()
    for (number, code) in codes.enumerated() { table.insert(code, number: Int32(number)) }

    for code in codes {
      #expect(table.number(of: code) == codes.firstIndex(of: code).map(Int32.init))
    }
    #expect(table.number(of: String(repeating: "y", count: length)) == nil)
  }

  @Test func aCodeWithNulIsNotTheCodeWithoutIt() {
    var table = CodeTable()
    table.insert("A1", number: 0)

    #expect(table.number(of: "A1\0") == nil)
    #expect(table.number(of: "") == nil)
  }
}

extension CodeTable {
  /// The number of `code`, found as the quick reader finds it.
  fileprivate func number(of code: String) -> Int32? {
    let bytes = Array(code.utf8)
    guard bytes.count > 8 else {
      let word = bytes.reversed().reduce(UInt64(0)) { $0 << 8 | UInt64($1) }
      let number = number(ofShort: word, length: bytes.count)
      return number < 0 ? nil : number
    }
    return bytes.withUnsafeBufferPointer { buffer in
      guard let start = buffer.baseAddress else { return nil }
      let number = number(ofLong: start, length: bytes.count)
      return number < 0 ? nil : number
    }
  }
}
