import Indicators
import Workers

/// What a child that transfers is told.
enum TransferOrder {
  /// What requests with this number of a profile have in common.
  case profile(Int, TransferProfile)
  /// A request to carry out, its number, and whether its progress is to be told.
  case begin(Int, TransferRequest, profile: Int, isWatched: Bool)
  /// The request of this number is not wanted any more.
  case cancel(Int)

  /// The message that says so.
  var message: [UInt8] {
    var writer = MessageWriter()
    switch self {
    case .profile(let number, let profile):
      writer.put(0)
      writer.put(number)
      profile.write(to: &writer)
    case .begin(let number, let request, let profile, let isWatched):
      writer.put(1)
      writer.put(number)
      writer.put(profile)
      writer.put(isWatched)
      request.write(to: &writer)
    case .cancel(let number):
      writer.put(2)
      writer.put(number)
    }
    return writer.bytes
  }

  /// The order in `message`; a profile it names must be among `profiles`.
  init(_ message: [UInt8], profiles: [Int: TransferProfile]) throws(MessageReader.Mismatch) {
    var reader = MessageReader(message)
    let kind = try reader.integer()
    let number = try reader.integer()
    switch kind {
    case 0: self = .profile(number, try TransferProfile(&reader))
    case 1:
      let name = try reader.integer()
      guard let profile = profiles[name] else { throw MessageReader.Mismatch() }
      let isWatched = try reader.flag()
      let request = try TransferRequest(&reader, profile)
      self = .begin(number, request, profile: name, isWatched: isWatched)
    case 2: self = .cancel(number)
    default: throw MessageReader.Mismatch()  // A number can be any.
    }
  }
}

extension TransferRequest {
  fileprivate func write(to writer: inout MessageWriter) {
    writer.put(address.description)
    writer.put(address.isSecure)
    writer.put(address.host)
    writer.put(address.port)
    writer.put(address.target)
    writer.put(fields.count)
    for field in fields {
      writer.put(field.name)
      writer.put(field.value)
    }
    writer.put(continuation != nil)
    continuation?.write(to: &writer)
    writer.put(enough)
    writer.put(bodyPath)
    writer.put(ContinuousClock.now.duration(to: deadline).milliseconds)
  }

  fileprivate init(
    _ reader: inout MessageReader, _ profile: TransferProfile
  ) throws(MessageReader.Mismatch) {
    // The parent has parsed it; a child has no reason to doubt that.
    let address = WebAddress(
      description: try reader.text(), isSecure: try reader.flag(), host: try reader.text(),
      port: try reader.integer(), target: try reader.text())
    var fields: [(name: String, value: String)] = []
    for _ in 0..<(try reader.count()) { fields.append((try reader.text(), try reader.text())) }
    let continuation = try reader.flag() ? Continuation(&reader) : nil
    let enough = try reader.flag() ? reader.integer() : nil
    let path = try reader.text()
    self.init(
      address: address, fields: fields, userAgent: profile.userAgent, limits: profile.limits,
      addresses: AddressGuard(allowed: profile.allowed), authorities: profile.authorities,
      continuation: continuation, enough: enough, bodyPath: path,
      deadline: .now + .milliseconds(try reader.integer()))
  }
}
