import Foundation
import Indicators

/// The name of a record, which is the same whenever the same archive is exported.
///
/// A UUID of version 8 (RFC 9562, made of a hash as version 5 is, but of SHA-256): of the moment,
/// the address and the number of the capture, and of which of its records it is.
struct WARCRecordID: Sendable, Equatable, CustomStringConvertible {
  let description: String

  /// The name of one of the records of `capture`.
  init(_ part: Part, of capture: Capture) throws(ArchiveProblem) {
    try self.init(
      "yardstick", "\(capture.source)", "\(capture.id ?? 0)", capture.address,
      "\(Int64((capture.startedAt.timeIntervalSince1970 * 1000).rounded()))", part.name)
  }

  /// Which record of a capture is meant.
  enum Part: Sendable, Equatable {
    /// The request at this place of the way.
    case request(Int)
    /// The answer at this place of the way, not the last.
    case redirect(Int)
    /// What came in the end.
    case answer
    /// How it ended.
    case metadata

    var name: String {
      switch self {
      case .request(let hop): "request \(hop)"
      case .redirect(let hop): "redirect \(hop)"
      case .answer: "answer"
      case .metadata: "metadata"
      }
    }
  }

  /// The name made of `parts`.
  init(_ parts: String...) throws(ArchiveProblem) {
    var bytes = Array(try ByteHasher.digest(of: parts.joined(separator: "\n").utf8).prefix(16))
    bytes[6] = bytes[6] & 0x0F | 0x80
    bytes[8] = bytes[8] & 0x3F | 0x80
    let digits = bytes.map { $0 < 16 ? "0\(String($0, radix: 16))" : String($0, radix: 16) }
    let groups = [0..<4, 4..<6, 6..<8, 8..<10, 10..<16].map { digits[$0].joined() }
    description = "<urn:uuid:\(groups.joined(separator: "-"))>"
  }
}
