/// Finds the number of a code from its bytes, without making a text of them.
///
/// Codes of up to eight bytes are found by one comparison of a word; longer ones by their hash and
/// a comparison of their bytes. A table is an open hash table with at most half its slots taken.
struct CodeTable {
  private var words: [UInt64] = Array(repeating: 0, count: 16)
  private var numbers: [Int32] = Array(repeating: -1, count: 16)
  private var mask = 15
  private var entries: [(code: [UInt8], number: Int32)] = []

  /// Makes `code` lead to `number`; the first number given to a code stays.
  mutating func insert(_ code: String, number: Int32) {
    let bytes = Array(code.utf8)
    // No field holds an empty code or one with NUL, and neither would have a word of its own.
    guard !bytes.isEmpty, !bytes.contains(0) else { return }
    entries.append((bytes, number))
    if entries.count * 2 > mask {
      grow()
    } else {
      place(bytes, number: number, at: entries.count - 1)
    }
  }

  /// The number of the code of `length` bytes that are the lower bytes of `word`; negative: none.
  @inline(__always)
  func number(ofShort word: UInt64, length: Int) -> Int32 {
    // A NUL at the end of a field would vanish in the word.
    guard (71 &- word.leadingZeroBitCount) &>> 3 == length else { return -1 }
    var slot = CodeTable.slot(word) & mask
    while words[slot] != 0 {
      if words[slot] == word { return numbers[slot] }
      slot = (slot &+ 1) & mask
    }
    return -1
  }

  /// The number of the code of `length` bytes at `start`, more than eight; -1: none.
  func number(ofLong start: UnsafePointer<UInt8>, length: Int) -> Int32 {
    let word = CodeTable.hash(UnsafeBufferPointer(start: start, count: length))
    var slot = CodeTable.slot(word) & mask
    while words[slot] != 0 {
      if words[slot] == word, numbers[slot] <= -2 {
        let (code, number) = entries[-2 - Int(numbers[slot])]
        if code.count == length, code.indices.allSatisfy({ code[$0] == start[$0] }) {
          return number
        }
      }
      slot = (slot &+ 1) & mask
    }
    return -1
  }

  private mutating func grow() {
    mask = mask * 2 + 1
    words = Array(repeating: 0, count: mask + 1)
    numbers = Array(repeating: -1, count: mask + 1)
    for (place, entry) in entries.enumerated() {
      self.place(entry.code, number: entry.number, at: place)
    }
  }

  private mutating func place(_ code: [UInt8], number: Int32, at entry: Int) {
    let isShort = code.count <= 8
    let word = isShort ? CodeTable.word(code) : code.withUnsafeBufferPointer(CodeTable.hash)
    var slot = CodeTable.slot(word) & mask
    while words[slot] != 0 {
      if isShort, words[slot] == word { return }
      slot = (slot + 1) & mask
    }
    words[slot] = word
    // A long code's slot leads to its bytes first, and never looks like a number.
    numbers[slot] = isShort ? number : -2 - Int32(entry)
  }

  private static func word(_ code: [UInt8]) -> UInt64 {
    code.reversed().reduce(0) { $0 << 8 | UInt64($1) }
  }

  /// A hash with its upper byte set, which no short code of ASCII letters has.
  private static func hash(_ code: UnsafeBufferPointer<UInt8>) -> UInt64 {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in code { hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01B3 }
    return hash | 0xFF << 56
  }

  @inline(__always)
  private static func slot(_ word: UInt64) -> Int {
    Int(truncatingIfNeeded: (word &* 0x9E37_79B9_7F4A_7C15) &>> 40)
  }
}
