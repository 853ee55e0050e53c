import Foundation

/// Takes records apart into fields, by RFC 4180 and nothing looser.
struct CSVSplitter {
  /// The whole file.
  let bytes: UnsafeBufferPointer<UInt8>
  /// What stands between fields.
  let delimiter: UInt8
  /// The fields of the last record, as many as are kept.
  private(set) var fields: [Field] = []
  /// How many fields it had.
  private(set) var count = 0
  /// What is wrong with its quotes.
  private(set) var fault: Fault?
  /// How its line ends; empty at the end of the file.
  private(set) var lineEnd: LineEnds = []
  /// How many line ends it has, with those between quotes.
  private(set) var lineCount = 0
  private let kept: Int

  /// Where a field stands.
  struct Field {
    /// Its bytes, without the quotes around them.
    var range: Range<Int>
    /// Whether it stood between quotes.
    var isQuoted = false
    /// Whether quotes in it are written twice.
    var hasDoubledQuotes = false
  }

  /// What can be wrong with quotes.
  enum Fault {
    /// A field begins with a quote that never ends.
    case unclosed
    /// A quote stands inside a field without quotes.
    case inside
    /// Something follows the quote at the end of a field.
    case after
  }

  /// A splitter that keeps `kept` fields of a record and counts the others.
  init(_ bytes: UnsafeBufferPointer<UInt8>, delimiter: UInt8, keeping kept: Int) {
    self.bytes = bytes
    self.delimiter = delimiter
    self.kept = kept
  }

  /// Whether the last record is an empty line.
  var isEmptyLine: Bool {
    count == 1 && fault == nil && fields[0].range.isEmpty && !fields[0].isQuoted
  }

  /// Takes the record at `start` apart and returns where the next one begins.
  mutating func split(at start: Int) -> Int {
    fields.removeAll(keepingCapacity: true)
    (count, fault, lineEnd, lineCount) = (0, nil, [], 0)
    var place = start
    while true {
      place = isQuote(place) ? quotedField(at: place) : bareField(at: place)
      if fault != nil { place = endOfLine(from: place) }
      guard place < bytes.count, bytes[place] == delimiter, fault == nil else { break }
      place += 1
    }
    return passLineEnd(at: place)
  }

  /// The text of a field; nil where its bytes are not UTF-8.
  func text(of field: Field) -> String? {
    let slice = UnsafeBufferPointer(rebasing: bytes[field.range])
    guard let text = String(validating: slice, as: UTF8.self) else { return nil }
    return field.hasDoubledQuotes ? text.replacing("\"\"", with: "\"") : text
  }

  private func isQuote(_ place: Int) -> Bool {
    place < bytes.count && bytes[place] == UInt8(ascii: "\"")
  }

  private mutating func keep(_ field: Field) {
    if count < kept { fields.append(field) }
    count += 1
  }

  private mutating func bareField(at start: Int) -> Int {
    var place = start
    while place < bytes.count {
      let byte = bytes[place]
      if byte == delimiter || byte == 0x0A || byte == 0x0D { break }
      if byte == UInt8(ascii: "\"") {
        fault = .inside
        break
      }
      place += 1
    }
    keep(Field(range: start..<place))
    return place
  }

  private mutating func quotedField(at start: Int) -> Int {
    var field = Field(range: start + 1..<bytes.count, isQuoted: true)
    var place = start + 1
    while true {
      guard let quote = bytes[place...].firstIndex(of: UInt8(ascii: "\"")) else {
        fault = .unclosed
        keep(field)
        lineCount += lineEnds(in: start..<bytes.count)
        return bytes.count
      }
      place = quote + 1
      guard isQuote(place) else { break }
      field.hasDoubledQuotes = true
      place += 1
    }
    field.range = start + 1..<place - 1
    keep(field)
    lineCount += lineEnds(in: field.range)
    let isEnd = place == bytes.count || [delimiter, 0x0A, 0x0D].contains(bytes[place])
    if !isEnd { fault = .after }
    return place
  }

  private func endOfLine(from start: Int) -> Int {
    bytes[start...].firstIndex { $0 == 0x0A || $0 == 0x0D } ?? bytes.count
  }

  private mutating func passLineEnd(at place: Int) -> Int {
    guard place < bytes.count else { return place }
    lineCount += 1
    if bytes[place] == 0x0A {
      lineEnd = .lineFeed
      return place + 1
    }
    let isPair = place + 1 < bytes.count && bytes[place + 1] == 0x0A
    lineEnd = isPair ? .both : .carriageReturn
    return place + (isPair ? 2 : 1)
  }

  private func lineEnds(in range: Range<Int>) -> Int {
    range.reduce(0) { count, place in
      let isEnd =
        bytes[place] == 0x0A
        || (bytes[place] == 0x0D && !(place + 1 < bytes.count && bytes[place + 1] == 0x0A))
      return count + (isEnd ? 1 : 0)
    }
  }
}
