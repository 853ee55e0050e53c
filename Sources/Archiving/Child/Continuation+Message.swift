import Workers

extension Continuation {
  /// Writes the continuation.
  func write(to writer: inout MessageWriter) {
    writer.put(start)
    writer.put(total) { $0.put($1) }
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
    let total = try reader.optional { (reader) throws(MessageReader.Mismatch) in
      try reader.integer()
    }
    let isTag = try reader.flag()
    let value = try reader.text()
    self.init(start: start, total: total, validator: isTag ? .etag(value) : .lastModified(value))
  }
}
