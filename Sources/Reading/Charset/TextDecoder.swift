import Foundation

/// Turns bytes into text; the only file that calls iconv.
public enum TextDecoder {
  /// The text of `bytes` in `charset`; what cannot be read becomes U+FFFD.
  public static func text(_ bytes: [UInt8], in charset: Charset) -> String {
    let content = withoutMark(bytes, charset)
    if charset == .utf8 { return String(decoding: content, as: UTF8.self) }
    guard let converter = iconv_open("UTF-8", charset.description),
      converter != iconv_t(bitPattern: -1)
    else { return String(decoding: content, as: UTF8.self) }
    defer { iconv_close(converter) }
    var output: [UInt8] = []
    output.reserveCapacity(content.count * 2)
    var input = content.map { CChar(bitPattern: $0) }
    input.withUnsafeMutableBufferPointer { buffer in
      convert(buffer, with: converter, into: &output)
    }
    return String(decoding: output, as: UTF8.self)
  }

  private static func convert(
    _ buffer: UnsafeMutableBufferPointer<CChar>, with converter: iconv_t, into output: inout [UInt8]
  ) {
    var source = buffer.baseAddress
    var left = buffer.count
    var piece = [CChar](repeating: 0, count: 1 << 16)
    while left > 0 {
      var failure: Int32 = 0
      let given = piece.withUnsafeMutableBufferPointer { room in
        var target = room.baseAddress
        var free = room.count
        let result = iconv(converter, &source, &left, &target, &free)
        failure = result == -1 ? errno : 0
        return room.count - free
      }
      output.append(contentsOf: piece.prefix(given).lazy.map { UInt8(bitPattern: $0) })
      guard failure != 0, failure != E2BIG else { continue }
      // One byte that is no letter must not take the others with it.
      output.append(contentsOf: "\u{FFFD}".utf8)
      source = source.map { $0 + 1 }
      left -= 1
    }
  }

  private static func withoutMark(_ bytes: [UInt8], _ charset: Charset) -> ArraySlice<UInt8> {
    if charset == .utf8, bytes.starts(with: [0xEF, 0xBB, 0xBF]) { return bytes.dropFirst(3) }
    if charset == .utf16LittleEndian, bytes.starts(with: [0xFF, 0xFE]) {
      return bytes.dropFirst(2)
    }
    if charset == .utf16BigEndian, bytes.starts(with: [0xFE, 0xFF]) { return bytes.dropFirst(2) }
    return bytes[...]
  }
}
