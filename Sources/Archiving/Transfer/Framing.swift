/// How the body of an answer is delimited and coded.
struct Framing: Sendable, Equatable {
  /// The coding of the content.
  enum Coding: Sendable, Equatable {
    case identity
    case gzip
    case deflate
  }

  /// The length in bytes as declared.
  let length: Int?
  /// Whether the body comes in chunks.
  let isChunked: Bool
  /// The coding of the content.
  let coding: Coding

  /// Whether an end that came too early could not be noticed.
  var isOpenEnded: Bool { length == nil && !isChunked }

  /// The codings that are to be removed, the outermost first.
  var codings: [String] {
    switch coding {
    case .identity: isChunked ? ["chunked"] : []
    case .gzip: isChunked ? ["chunked", "gzip"] : ["gzip"]
    case .deflate: isChunked ? ["chunked", "deflate"] : ["deflate"]
    }
  }

  /// Reads the framing, stricter than libcurl: what is ambiguous is refused.
  init(_ header: HeaderBlock) throws(TransferFault) {
    let transfer = header.words("transfer-encoding")
    guard transfer.isEmpty || transfer == ["chunked"] else {
      throw .malformed("the transfer coding '\(transfer.joined(separator: ", "))' is not known")
    }
    isChunked = !transfer.isEmpty
    length = try Self.length(header.values("content-length"))
    coding = try Self.coding(header.words("content-encoding"))
  }

  private static func length(_ values: [String]) throws(TransferFault) -> Int? {
    guard let first = values.first else { return nil }
    guard values.allSatisfy({ $0 == first }), !first.isEmpty, first.utf8.count <= 18,
      first.utf8.allSatisfy({ (48...57).contains($0) }), let length = Int(first)
    else { throw .malformed("the declared length is not one number") }
    return length
  }

  private static func coding(_ words: [String]) throws(TransferFault) -> Coding {
    let codings = words.filter { $0 != "identity" }
    guard codings.count <= 1 else { throw .undecodable("it is packed \(codings.count) times over") }
    switch codings.first {
    case nil: return .identity
    case "gzip", "x-gzip": return .gzip
    case "deflate": return .deflate
    case .some(let other): throw .undecodable("the coding '\(other.prefix(40))' was not asked for")
    }
  }
}
