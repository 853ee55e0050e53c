import Dispatch

/// Reads a CSV file on all cores.
struct CSVReader: @unchecked Sendable {  // Its pointers are read, and outlive the reading.
  private let bytes: UnsafeBufferPointer<UInt8>
  private let base: UnsafePointer<UInt8>
  private let preamble: CSVPreamble
  private let reader: RowReader
  private let partSize: Int

  init(
    _ bytes: UnsafeBufferPointer<UInt8>, base: UnsafePointer<UInt8>, preamble: CSVPreamble,
    reader: RowReader, partSize: Int
  ) {
    self.bytes = bytes
    self.base = base
    self.preamble = preamble
    self.reader = reader
    self.partSize = partSize
  }

  /// A part smaller than this is not worth a thread.
  static let smallestPart = 1 << 18
  /// More parts than cores, so that a core that is taken away delays little.
  private static let mostParts = 16

  /// Reads all records and joins them.
  func table(into assembly: inout TableAssembly) {
    let starts = starts()
    let ranges = zip(starts, starts.dropFirst() + [bytes.count]).map { $0..<$1 }
    var capacities = Array(repeating: 0, count: ranges.count)
    capacities.withUnsafeMutableBufferPointer { capacities in
      nonisolated(unsafe) let capacities = capacities
      DispatchQueue.concurrentPerform(iterations: ranges.count) {
        capacities[$0] = mostRecords(in: ranges[$0])
      }
    }
    assembly.fill(capacity: capacities.reduce(0, +)) { columns in
      parts(ranges, capacities, columns)
    }
  }

  /// The parts, read; in one piece where a quote misled the division.
  private func parts(
    _ ranges: [Range<Int>], _ capacities: [Int], _ columns: TableColumns
  ) -> [RowPart] {
    var parts: [CSVPart] = []
    var place = 0
    for (range, capacity) in zip(ranges, capacities) {
      parts.append(part(range, capacity, columns.from(place)))
      place += capacity
    }
    parts.withUnsafeMutableBufferPointer { parts in
      nonisolated(unsafe) let parts = parts
      DispatchQueue.concurrentPerform(iterations: parts.count) { parts[$0].read() }
    }
    // Each part began where the one before it ended: as one thread would have read them.
    let isSound = zip(parts, parts.dropFirst()).allSatisfy { $0.end == $1.start }
    guard !isSound, let first = ranges.first else { return parts.map(\.part) }
    var whole = part(first.lowerBound..<bytes.count, place, columns)
    whole.read()
    return [whole.part]
  }

  private func part(_ range: Range<Int>, _ capacity: Int, _ columns: TableColumns) -> CSVPart {
    CSVPart(
      RowPart(reader: reader, columns: columns, capacity: capacity), bytes: bytes, base: base,
      range: range, layout: preamble.layout, delimiter: preamble.delimiter.byte,
      lineEnd: preamble.lineEnd)
  }

  /// Where the parts begin: behind a line end that stands outside quotes.
  private func starts() -> [Int] {
    let size = bytes.count - preamble.end
    let count = max(1, min(CSVReader.mostParts, size / partSize))
    var starts = [preamble.end]
    var isInQuotes = false
    var counted = preamble.end
    let hasQuotes =
      count > 1 && ByteCount.contains(UInt8(ascii: "\""), base + preamble.end, count: size)
    for number in 1..<max(count, 1) {
      let guess = max(preamble.end + size / count * number, counted)
      if hasQuotes {
        isInQuotes = (quotes(in: counted..<guess) % 2 == 1) != isInQuotes
        counted = guess
      }
      if let start = lineStart(from: guess, isInQuotes: isInQuotes) { starts.append(start) }
    }
    return starts.reduce(into: []) { if $0.last != $1 { $0.append($1) } }
  }

  private func lineStart(from guess: Int, isInQuotes: Bool) -> Int? {
    var isInQuotes = isInQuotes
    for place in guess..<bytes.count {
      if bytes[place] == UInt8(ascii: "\"") { isInQuotes.toggle() }
      if bytes[place] == 0x0A, !isInQuotes { return place + 1 < bytes.count ? place + 1 : nil }
    }
    return nil
  }

  private func quotes(in range: Range<Int>) -> Int {
    ByteCount.count(of: UInt8(ascii: "\""), base + range.lowerBound, count: range.count)
  }

  /// How many records there can be: one for each end of a line, and one without.
  private func mostRecords(in range: Range<Int>) -> Int {
    let (start, count) = (base + range.lowerBound, range.count)
    let feeds = ByteCount.count(of: 0x0A, start, count: count)
    guard ByteCount.contains(0x0D, start, count: count) else { return feeds + 1 }
    return feeds + ByteCount.count(of: 0x0D, notBefore: 0x0A, start, count: count) + 2
  }
}
