/// A body as it comes over the wire: held in memory while it is small, and written to a file from then on.
///
/// Most documents are small, and a file of which another process takes hold costs more than they do.
struct ComingBody {
  /// What became of a body.
  enum Whole {
    /// All of its bytes; nobody has hashed them.
    case held([UInt8])
    /// A file.
    case file(ReceivedBody)
  }

  private let path: String
  private var held: [UInt8] = []
  private var file: BodyFile?

  /// No body holds more bytes than this.
  static let mostHeld = 64 << 10

  /// A body that is written to `path` if it has to be.
  init(path: String) {
    self.path = path
  }

  /// The bytes so far.
  var size: Int { file?.size ?? held.count }

  /// Adds bytes at the end.
  mutating func append(_ bytes: UnsafeRawBufferPointer) throws(TransferFault) {
    if file == nil, bytes.count <= Self.mostHeld - held.count {
      held.append(contentsOf: bytes)
    } else {
      try written().append(bytes)
    }
  }

  /// Ends the body.
  mutating func finish() throws(TransferFault) -> Whole {
    guard let file else { return .held(held) }
    return .file(try file.finish())
  }

  /// Ends the body in a file, however small it is.
  mutating func finishInFile() throws(TransferFault) -> ReceivedBody {
    try written().finish()
  }

  private mutating func written() throws(TransferFault) -> BodyFile {
    if let file { return file }
    let made = try BodyFile(path: path)
    try made.append(held)
    held = []
    file = made
    return made
  }
}
