/// Reads the observations of a JSON file, one object after the other.
struct JSONRecords {
  /// What was understood.
  private(set) var part: RowPart
  private var scanner: JSONScanner
  private let naming: FieldNaming
  private let limit: Int

  init(
    _ bytes: UnsafeBufferPointer<UInt8>, naming: FieldNaming, part: RowPart, limit: Int
  ) {
    scanner = JSONScanner(bytes)
    self.naming = naming
    self.part = part
    self.limit = limit
  }

  /// Reads the file and returns what is wrong with it as a whole, if anything.
  mutating func fault(list name: String?) -> JSONFault? {
    do throws(JSONFault) {
      try read(list: name)
      return nil
    } catch {
      return error
    }
  }

  /// Reads the file: a list, or an object that holds one under `observations` or the name given.
  private mutating func read(list name: String?) throws(JSONFault) {
    guard String(validating: scanner.bytes, as: UTF8.self) != nil else { throw .encoding }
    switch scanner.next() {
    case nil: throw .empty
    case UInt8(ascii: "[") where name == nil: try readList()
    case UInt8(ascii: "{"): try readRoot(list: name ?? "observations")
    case .some:
      try scanner.skip(depth: 1)
      throw .structure("The file is not a list of observations.")
    }
    guard scanner.next() == nil else { throw .syntax(at: scanner.place) }
  }

  private mutating func readRoot(list name: String) throws(JSONFault) {
    try scanner.expect("{")
    var wrong: JSONFault? = .structure("The file has no \"\(name)\".")
    var seen: Set<String> = []
    if scanner.passes("}") { throw wrong ?? .empty }
    repeat {
      let key = try scanner.string()
      try scanner.expect(":")
      if !seen.insert(key).inserted {
        try scanner.skip(depth: 1)
        wrong = .repeatedName(key)
      } else if key == name, seen.count == 1, scanner.next() == UInt8(ascii: "[") {
        wrong = nil
        try readList()
      } else {
        try scanner.skip(depth: 1)
        if key == name { wrong = .structure("\"\(name)\" is not a list.") }
        if key != name, wrong == nil {
          wrong = .structure("The file holds \"\(key.prefix(40))\" beside \"\(name)\".")
        }
      }
    } while scanner.passes(",")
    try scanner.expect("}")
    if let wrong { throw wrong }
  }

  private mutating func readList() throws(JSONFault) {
    try scanner.expect("[")
    if scanner.passes("]") { return }
    repeat {
      guard part.records < limit else { throw .tooMany(limit) }
      _ = scanner.next()
      part.lines = scanner.lines
      part.reader.place = Problem.Place(line: scanner.lines, row: part.records)
      part.reader.clear()
      if try readRecord() {
        part.take(lineCount: scanner.lines - part.lines)
      } else {
        part.refused += 1
        part.pass(lineCount: scanner.lines - part.lines)
      }
    } while scanner.passes(",")
    try scanner.expect("]")
  }

  /// Reads one object into the reader's fields; false: it is none, or has what it must not have.
  private mutating func readRecord() throws(JSONFault) -> Bool {
    guard scanner.next() == UInt8(ascii: "{") else {
      try scanner.skip(depth: 2)
      part.reader.log.error(
        "structure", at: part.reader.place, .init("The record is not an object."))
      return false
    }
    try scanner.expect("{")
    if scanner.passes("}") { return true }
    var isSound = true
    repeat {
      let key = try scanner.string()
      try scanner.expect(":")
      let field = try scanner.field()
      isSound = take(field, key: key) && isSound
    } while scanner.passes(",")
    try scanner.expect("}")
    return isSound
  }

  private mutating func take(_ value: RowField, key: String) -> Bool {
    var place = part.reader.place
    place.path = String(key.prefix(40))
    guard let field = naming.field(exactly: key) else {
      part.reader.log.error(
        "unknown-field", at: place,
        .init("There is no field \"\(key.prefix(40))\".", naming.hint(key)))
      return false
    }
    guard part.reader.fields[field.place].form == .absent else {
      part.reader.log.error("duplicate-field", at: place, .init("\"\(key)\" is given twice."))
      return false
    }
    part.reader.fields[field.place] = value
    guard !(value.form == .string && scanner.hadLoneSurrogate) else {
      part.reader.log.error(
        "encoding", at: place, .init("The text holds half a character (a lone surrogate)."))
      return false
    }
    return true
  }
}
