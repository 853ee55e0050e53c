/// Whether bytes are UTF-8, and how much speaks for it.
struct UTF8Evidence {
  /// Whether every byte belongs to a well-formed sequence; a last one that is cut off is forgiven.
  let isValid: Bool
  /// How many letters outside ASCII there are.
  let sequences: Int

  init(_ bytes: [UInt8]) {
    var decoder = UTF8()
    var iterator = bytes.makeIterator()
    var (count, position) = (0, 0)
    var isValid = true
    decoding: while true {
      switch decoder.decode(&iterator) {
      case .scalarValue(let scalar):
        position += UTF8.width(scalar)
        if !scalar.isASCII { count += 1 }
      case .emptyInput: break decoding
      case .error:
        isValid = bytes.count - position <= 3 && position > 0
        break decoding
      }
    }
    self.isValid = isValid
    sequences = count
  }
}
