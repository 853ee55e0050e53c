import Foundation
import Indicators

extension ExportedCapture {
  /// The record that says how the capture ended and what was found out about the document.
  ///
  /// The head of a last answer that has no record of its own stands in it, line by line.
  func metadata(beside other: WARCRecordID?, isAnswered: Bool) throws(ArchiveProblem) -> WARCRecord
  {
    var record = WARCRecord(
      kind: .metadata, id: try WARCRecordID(.metadata, of: capture), date: capture.startedAt,
      type: "application/warc-fields", fields: [("WARC-Target-URI", capture.address)],
      head: Array(facts.map { "\($0): \(WARCRecord.line($1))\r\n" }.joined().utf8))
    // Replay tools take any other record with a head for something to show.
    if !isAnswered, let head = exchanges.last?.responseHead {
      for line in ArchivedHead.lines(head) {
        record.head += Array("received: ".utf8) + line + [0x0D, 0x0A]
      }
    }
    if let other { record.fields.append(("WARC-Concurrent-To", other.description)) }
    return record
  }

  private var facts: [(String, String)] {
    let known: [(String, String?)] = [
      ("outcome", capture.outcome.rawValue), ("fault", capture.fault?.rawValue),
      ("detail", capture.detail), ("source", "\(capture.source)"),
      ("capture", capture.id.map { "\($0)" }), ("fetchTimeMs", "\(capture.milliseconds)"),
      ("final-address", capture.finalAddress),
      (
        "redirects",
        capture.redirects.isEmpty ? nil : capture.redirects.joined(separator: " ")
      ), ("moved-to", capture.movedTo), ("tls", capture.tls), ("media-type", capture.mediaType),
      ("charset", capture.charset),
      (
        "warnings",
        capture.warnings.isEmpty
          ? nil : capture.warnings.map(\.rawValue).joined(separator: ", ")
      ), ("size", capture.size.map { "\($0)" }), ("sha256", capture.digest?.hex),
      ("body", bodyInWords),
    ]
    return known.compactMap { name, value in value.map { (name, $0) } }
  }

  private var bodyInWords: String {
    switch body {
    case .none: bearer == nil ? "none" : "kept with an earlier capture"
    case .kept: "kept"
    case .lost: "damaged or missing"
    case .pruned(let date):
      "removed by the rule of retention on \(WARCRecord.text(date))"
    }
  }
}
