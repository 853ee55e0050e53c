extension JSONScanner {
  /// Reads the text that must come next.
  mutating func string() throws(JSONFault) -> String {
    try expect("\"")
    hadLoneSurrogate = false
    let start = place
    while place < bytes.count, bytes[place] != UInt8(ascii: "\""), bytes[place] != 0x5C {
      guard bytes[place] >= 0x20 else { throw .syntax(at: place) }
      place += 1
    }
    guard place < bytes.count else { throw .syntax(at: place) }
    let plain = bytes[start..<place]
    if bytes[place] == 0x5C { return try escapedString(Array(plain)) }
    place += 1
    return String(decoding: plain, as: UTF8.self)
  }

  private mutating func escapedString(_ beginning: [UInt8]) throws(JSONFault) -> String {
    var text = beginning
    while place < bytes.count {
      let byte = bytes[place]
      guard byte >= 0x20 else { throw .syntax(at: place) }
      place += 1
      if byte == UInt8(ascii: "\"") { return String(decoding: text, as: UTF8.self) }
      if byte == 0x5C {
        text += Array(String(try escape()).utf8)
      } else {
        text.append(byte)
      }
    }
    throw .syntax(at: place)
  }

  /// Reads what follows a backslash.
  private mutating func escape() throws(JSONFault) -> Unicode.Scalar {
    guard place < bytes.count else { throw .syntax(at: place) }
    let byte = bytes[place]
    place += 1
    switch byte {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): return Unicode.Scalar(byte)
    case UInt8(ascii: "b"): return "\u{8}"
    case UInt8(ascii: "f"): return "\u{C}"
    case UInt8(ascii: "n"): return "\n"
    case UInt8(ascii: "r"): return "\r"
    case UInt8(ascii: "t"): return "\t"
    case UInt8(ascii: "u"): return try codePoint()
    default: throw .syntax(at: place - 1)
    }
  }

  private mutating func codePoint() throws(JSONFault) -> Unicode.Scalar {
    let first = try hexadecimal()
    if let scalar = Unicode.Scalar(first) { return scalar }
    let hasSecond =
      first < 0xDC00 && place + 1 < bytes.count && bytes[place] == 0x5C
      && bytes[place + 1] == UInt8(ascii: "u")
    let before = place
    if hasSecond {
      place += 2
      let second = try hexadecimal()
      if (0xDC00...0xDFFF).contains(second),
        let scalar = Unicode.Scalar(0x10000 + (first - 0xD800) << 10 + (second - 0xDC00))
      {
        return scalar
      }
      place = before
    }
    hadLoneSurrogate = true
    return "\u{FFFD}"
  }

  private mutating func hexadecimal() throws(JSONFault) -> UInt32 {
    guard place + 4 <= bytes.count else { throw .syntax(at: place) }
    var value: UInt32 = 0
    for _ in 0..<4 {
      guard let digit = Character(Unicode.Scalar(bytes[place])).hexDigitValue else {
        throw .syntax(at: place)
      }
      value = value << 4 | UInt32(digit)
      place += 1
    }
    return value
  }
}
