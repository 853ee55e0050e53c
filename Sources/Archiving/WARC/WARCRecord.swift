import Foundation
import Indicators

/// One record of a WARC file: named fields and a block of bytes.
struct WARCRecord: Sendable {
  /// The types of records that are written.
  enum Kind: String, Sendable {
    case warcinfo
    case request
    case response
    case resource
    case revisit
    case metadata
  }

  /// A body that follows the head of the block.
  struct Body: Sendable, Equatable {
    /// The file that holds it.
    let path: String
    /// Its length in bytes.
    let size: Int
    /// Its digest.
    let digest: Digest
  }

  let kind: Kind
  let id: WARCRecordID
  let date: Date
  /// The media type of the block.
  let type: String
  /// The fields besides those that every record has.
  var fields: [(name: String, value: String)] = []
  /// The block, or its beginning where a body follows.
  var head: [UInt8]
  /// The end of the block.
  var body: Body?

  /// The length of the block in bytes.
  var length: Int { head.count + (body?.size ?? 0) }

  /// The header of the record, once the digest of its block is known.
  func header(blockDigest: Digest) -> [UInt8] {
    var lines = [
      "WARC/1.1", "WARC-Type: \(kind.rawValue)", "WARC-Record-ID: \(id)",
      "WARC-Date: \(Self.text(date))",
    ]
    lines += fields.map { "\($0.name): \(Self.line($0.value))" }
    lines += [
      "Content-Type: \(type)", "WARC-Block-Digest: sha256:\(blockDigest)",
      "Content-Length: \(length)",
    ]
    return Array((lines.joined(separator: "\r\n") + "\r\n\r\n").utf8)
  }

  /// The moment as WARC 1.1 writes it, to the millisecond.
  static func text(_ date: Date) -> String {
    Date.ISO8601FormatStyle(includingFractionalSeconds: true).format(date)
  }

  /// The value on one line, whatever a server put into it.
  static func line(_ value: String) -> String {
    String(String.UnicodeScalarView(value.unicodeScalars.map { $0.value < 0x20 ? " " : $0 }))
  }
}
