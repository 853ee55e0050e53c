/// The bytes of a file as UTF-8 text, once it is known what they are.
struct FileText {
  /// The text, where it had to be made; nil: the file's own bytes.
  private let converted: [UInt8]?
  /// How many bytes at the beginning are a mark and no text.
  private let markLength: Int

  /// Tells what the file is, or notes in `log` why it cannot be read.
  init?(
    _ bytes: UnsafeBufferPointer<UInt8>, format: ObservationFormat, dialect: Dialect, limit: Int,
    log: inout ProblemLog
  ) {
    if let refusal = FileText.refusal(of: bytes, limit: limit) {
      log.error(refusal.code, at: .file, refusal.words)
      return nil
    }
    let isWide = bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF])
    let hasMark = bytes.starts(with: [0xEF, 0xBB, 0xBF])
    guard dialect.encoding == .utf8 || !(isWide || hasMark || FileText.isPlainlyUTF8(bytes)) else {
      log.error(
        "encoding", at: .file,
        .init("This file is Unicode, not \(dialect.encoding.rawValue).", "Give --encoding utf-8."))
      return nil
    }
    switch (isWide, format, dialect.encoding) {
    case (true, .json, _):
      log.error("encoding", at: .file, .init("JSON is written in UTF-8; this file is UTF-16."))
      return nil
    case (true, .csv, _):
      guard let text = FileText.narrow(bytes) else {
        log.error("encoding", at: .file, .init("The file begins as UTF-16 and is not."))
        return nil
      }
      log.warning("encoding", at: .file, .init("The file was read as UTF-16."))
      (converted, markLength) = (text, 0)
    case (false, _, .utf8):
      (converted, markLength) = (nil, hasMark ? 3 : 0)
    case (false, _, _):
      (converted, markLength) = (dialect.encoding.utf8(bytes), 0)
    }
  }

  /// Calls `read` with the text of the file whose bytes are `bytes`.
  func read<Result>(
    _ bytes: UnsafeBufferPointer<UInt8>, _ read: (UnsafeBufferPointer<UInt8>) -> Result
  ) -> Result {
    guard let converted else { return read(UnsafeBufferPointer(rebasing: bytes[markLength...])) }
    return converted.withUnsafeBufferPointer(read)
  }

  private static func refusal(
    of bytes: UnsafeBufferPointer<UInt8>, limit: Int
  ) -> (code: String, words: ProblemLog.Words)? {
    if bytes.count > limit {
      return (
        "too-large",
        .init(
          "The file has \(bytes.count) bytes; at most \(limit) are read.",
          "Divide it, or raise the limit.")
      )
    }
    if let kind = FileText.signature(bytes) {
      return ("file-type", .init("This is \(kind), not a text.", "Export it as CSV first."))
    }
    let isWider = bytes.starts(with: [0xFF, 0xFE, 0, 0]) || bytes.starts(with: [0, 0, 0xFE, 0xFF])
    if isWider || bytes.prefix(2).contains(0) {
      return (
        "encoding",
        .init(
          isWider ? "The file is UTF-32." : "The file looks like UTF-16 without a mark saying so.",
          "Save it as UTF-8.")
      )
    }
    return nil
  }

  private static func signature(_ bytes: UnsafeBufferPointer<UInt8>) -> String? {
    let signatures: [(start: [UInt8], kind: String)] = [
      ([0x50, 0x4B, 0x03, 0x04], "a workbook or another archive"),
      ([0x1F, 0x8B], "a gzip archive"),
      ([0xD0, 0xCF, 0x11, 0xE0], "an old workbook"), ([0x25, 0x50, 0x44, 0x46], "a PDF"),
    ]
    return signatures.first { bytes.starts(with: $0.start) }?.kind
  }

  /// Whether the bytes beyond ASCII, of which there must be some, form UTF-8 throughout.
  private static func isPlainlyUTF8(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    bytes.contains { $0 >= 0x80 } && String(validating: bytes, as: UTF8.self) != nil
  }

  private static func narrow(_ bytes: UnsafeBufferPointer<UInt8>) -> [UInt8]? {
    guard bytes.count.isMultiple(of: 2) else { return nil }
    let isBig = bytes[0] == 0xFE
    let units = stride(from: 2, to: bytes.count, by: 2).map { place -> UInt16 in
      let (first, second) = (UInt16(bytes[place]), UInt16(bytes[place + 1]))
      return isBig ? first << 8 | second : second << 8 | first
    }
    return String(validating: units, as: UTF16.self).map { Array($0.utf8) }
  }
}
