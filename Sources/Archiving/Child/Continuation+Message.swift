import Workers

extension Continuation {
  /// Writes the continuation.
  func write(to writer: inout MessageWriter) {
    writer.put(start)
    writer.put(total)
    switch validator {
    case .etag(let tag):
      writer.put(true)
      writer.put(tag)
    case .lastModified(let date):
      writer.put(false)
      writer.put(date)
    }
  }

  init(_ reader: inout MessageReader) throws(MessageReader.Mismatch) {
    let start = try reader.integer()
    let total = try reader.flag() ? reader.integer() : nil
    let isTag = try reader.flag()
    let value = try reader.text()
    self.init(start: start, total: total, validator: isTag ? .etag(value) : .lastModified(value))
  }
}
