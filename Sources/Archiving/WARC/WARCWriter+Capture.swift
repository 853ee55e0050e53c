import Foundation
import Indicators

extension WARCWriter {
  /// Writes what the file is and who made it; `date` is that of the newest capture in it.
  package func begin(version: String, date: Date) throws(ArchiveProblem) {
    let text = """
      software: Yardstick/\(version)\r
      format: WARC File Format 1.1\r
      conformsTo: http://iipc.github.io/warc-specifications/specifications/warc-format/warc-1.1/\r
      description: Bodies are kept unpacked; fields of the wire stand under X-Archive-Orig-.\r

      """
    try add(
      WARCRecord(
        kind: .warcinfo, id: WARCRecordID("yardstick", "warcinfo", WARCRecord.text(date)),
        date: date, type: "application/warc-fields", head: Array(text.utf8)))
  }

  /// Writes the records of a capture: those of every exchange, and one that says how it ended.
  package func add(_ exported: ExportedCapture) throws(ArchiveProblem) {
    for record in try exported.records() { try add(record) }
  }
}
