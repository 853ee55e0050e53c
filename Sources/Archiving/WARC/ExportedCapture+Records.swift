import Foundation
import Indicators

extension ExportedCapture {
  /// The records of the capture, in the order in which they are written.
  func records() throws(ArchiveProblem) -> [WARCRecord] {
    var records: [WARCRecord] = []
    var isAnswered = false
    for (hop, exchange) in exchanges.enumerated() {
      let answer = try answer(to: exchange, hop: hop)
      if !exchange.requestHead.isEmpty {
        records.append(try request(exchange, hop: hop, answeredBy: answer?.id))
      }
      if let answer { records.append(answer) }
      isAnswered = answer != nil
    }
    if exchanges.isEmpty, let resource = try resource() { records.append(resource) }
    records.append(try metadata(beside: records.last?.id, isAnswered: isAnswered))
    return records
  }

  private func request(
    _ exchange: Exchange, hop: Int, answeredBy answer: WARCRecordID?
  ) throws(ArchiveProblem) -> WARCRecord {
    var record = WARCRecord(
      kind: .request, id: try WARCRecordID(.request(hop), of: capture), date: capture.startedAt,
      type: "application/http;msgtype=request", fields: exchange.fields, head: exchange.requestHead)
    // The payload of a request without a body is empty.
    record.fields.append(("WARC-Payload-Digest", "sha256:\(Self.digestOfNothing)"))
    if let answer { record.fields.append(("WARC-Concurrent-To", answer.description)) }
    return record
  }

  /// The record of an answer; `nil` where none came, or one whose document is not kept.
  private func answer(
    to exchange: Exchange, hop: Int
  ) throws(ArchiveProblem) -> WARCRecord? {
    let head = exchange.responseHead
    guard !head.isEmpty else { return nil }
    let isLast = hop == exchanges.count - 1
    var record = WARCRecord(
      kind: .response, id: try WARCRecordID(isLast ? .answer : .redirect(hop), of: capture),
      date: capture.startedAt, type: "application/http;msgtype=response",
      fields: exchange.fields, head: head)
    guard isLast, hasDocument || capture.digest != nil else { return withoutBody(record) }
    guard let digest = capture.digest, let size = capture.size else { return nil }
    if let bearer { return try revisit(of: bearer, record, digest, size) }
    guard case .kept(let path) = body, capture.status != 304 else { return nil }
    record.head = ArchivedHead(head, size: size).bytes
    record.body = WARCRecord.Body(path: path, size: size, digest: digest)
    record.fields.append(("WARC-Payload-Digest", "sha256:\(digest)"))
    return record
  }

  /// Whether the last answer was one that holds a document.
  private var hasDocument: Bool {
    guard let status = capture.status else { return true }
    return (200..<300).contains(status) && status != 204 && status != 205
  }

  /// An answer whose body is of no interest and was not read.
  private func withoutBody(_ record: WARCRecord) -> WARCRecord {
    var copy = record
    let isCut = capture.status != 304 && ArchivedHead.announcesBody(record.head)
    copy.head = ArchivedHead(record.head, size: 0).bytes
    copy.fields.append(("WARC-Payload-Digest", "sha256:\(Self.digestOfNothing)"))
    if isCut { copy.fields.append(("WARC-Truncated", "unspecified")) }
    return copy
  }

  private func revisit(
    of bearer: Capture, _ answer: WARCRecord, _ digest: Digest, _ size: Int
  ) throws(ArchiveProblem) -> WARCRecord {
    let isConfirmed = capture.status == 304
    let profile = isConfirmed ? "server-not-modified" : "identical-payload-digest"
    var record = WARCRecord(
      kind: .revisit, id: answer.id, date: answer.date, type: answer.type, fields: answer.fields,
      head: isConfirmed ? answer.head : ArchivedHead(answer.head, size: size).bytes)
    record.fields += [
      ("WARC-Profile", "http://netpreserve.org/warc/1.1/revisit/\(profile)"),
      ("WARC-Payload-Digest", "sha256:\(digest)"),
      ("WARC-Refers-To", try WARCRecordID(.answer, of: bearer).description),
      ("WARC-Refers-To-Target-URI", bearer.finalAddress),
      ("WARC-Refers-To-Date", WARCRecord.text(bearer.startedAt)),
    ]
    return record
  }

  /// The body of a capture of which the heads were not recorded.
  private func resource() throws(ArchiveProblem) -> WARCRecord? {
    guard bearer == nil, case .kept(let path) = body, let digest = capture.digest,
      let size = capture.size
    else { return nil }
    return WARCRecord(
      kind: .resource, id: try WARCRecordID(.answer, of: capture), date: capture.startedAt,
      type: capture.mediaType ?? "application/octet-stream",
      fields: [
        ("WARC-Target-URI", capture.finalAddress), ("WARC-Payload-Digest", "sha256:\(digest)"),
      ], head: [], body: WARCRecord.Body(path: path, size: size, digest: digest))
  }

  private static let digestOfNothing =
    "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"
}

extension Exchange {
  /// The fields that its records have in common.
  fileprivate var fields: [(name: String, value: String)] {
    var fields = [(name: "WARC-Target-URI", value: address)]
    if let host = peer?.split(separator: ":").dropLast().joined(separator: ":"), !host.isEmpty {
      fields.append(("WARC-IP-Address", host.filter { $0 != "[" && $0 != "]" }))
    }
    return fields
  }
}
