/// Reads the lines of the headers of one exchange, and counts them.
///
/// The counts go on over interim answers and trailers, so that neither can be sent without end.
struct HeaderReader: Sendable {
  /// A line where it lies, which is looked at and not copied.
  typealias Line = Slice<UnsafeBufferPointer<UInt8>>

  private let limits: TransferLimits
  private var bytes = 0
  private var lines = 0
  /// The block being read, or the last one read.
  private(set) var block: HeaderBlock?
  /// Whether the header of the final answer is complete.
  private(set) var isComplete = false

  init(limits: TransferLimits) {
    self.limits = limits
  }

  /// Takes one line with its end.
  mutating func receive(_ line: Line) throws(TransferFault) {
    bytes += line.count
    lines += 1
    guard bytes <= limits.headerBytes else {
      throw .tooLarge("The header of the answer is larger than \(limits.headerBytes) bytes.")
    }
    guard lines <= limits.headerFields else {
      throw .tooLarge("The header of the answer has more than \(limits.headerFields) lines.")
    }
    // Trailers come after the final header; they are counted and otherwise of no interest.
    guard !isComplete else { return }
    let content = try Self.withoutEnd(line)
    if block == nil {
      guard let status = StatusLine(content) else {
        throw .malformed("it does not begin with a status line")
      }
      block = HeaderBlock(statusLine: status)
    } else if let first = content.first {
      try addField(content, isContinued: first == 0x20 || first == 0x09)
    } else {
      endBlock()
    }
  }

  private mutating func endBlock() {
    let status = block?.statusLine.status ?? 0
    if (100..<200).contains(status), status != 101 {
      block = nil
    } else {
      isComplete = true
    }
  }

  private mutating func addField(_ line: Line, isContinued: Bool) throws(TransferFault) {
    if isContinued {
      guard block?.continueLast(with: line) == true else {
        throw .malformed("a continued header line continues nothing")
      }
      return
    }
    // A line without a colon is noise that servers do send; it can mean nothing.
    guard let colon = line.firstIndex(of: UInt8(ascii: ":")) else { return }
    let name = line[..<colon]
    guard !name.isEmpty, name.allSatisfy({ $0 > 0x20 && $0 < 0x7F }) else {
      throw .malformed("the name of a header field is not one")
    }
    block?.add(name: name, value: line[(colon + 1)...])
  }

  private static func withoutEnd(_ line: Line) throws(TransferFault) -> Line {
    var content = line
    if content.last == 0x0A { content.removeLast() }
    if content.last == 0x0D { content.removeLast() }
    guard !content.contains(where: { $0 == 0 || $0 == 0x0D }) else {
      throw .malformed("the header holds a NUL or a stray line end")
    }
    return content
  }
}
