import Foundation
import Indicators
import Records

extension Tracker {
  /// Imports observation files as one act: all of it or nothing.
  ///
  /// A file with an error refuses them all, unless ``ImportOptions/acceptsValid``. The same files
  /// twice change nothing.
  public func importObservations(
    _ files: [URL], framework code: Code<Framework>?, version: Int? = nil,
    options: ImportOptions = ImportOptions(), by author: String
  ) async throws(TrackingError) -> ImportReport {
    try await blocking { () throws(TrackingError) in
      let framework = try self.framework(code, version)
      let reading = FileReading(framework: framework, countries: countries, options: options)
      var reports: [ImportReport.FileReport] = []
      for file in files { reports.append(try reading.report(file)) }
      let isClean = reports.allSatisfy { !$0.hasErrors }
      let hasValid = reports.contains { $0.observations.count > 0 }
      let isAccepted = isClean || options.acceptsValid && hasValid
      guard isAccepted, let table = merged(reports) else {
        return ImportReport(
          isAccepted: isAccepted, files: reports, new: 0, changed: 0, unchanged: 0, act: nil)
      }
      let summary = try TrackingError.store { () throws(StoreError) in
        try store.append(
          table, by: author, reason: options.reason,
          subject: files.map(\.lastPathComponent).joined(separator: ", "), kind: .import,
          at: now(), dryRun: options.isDryRun)
      }
      if summary.act != nil, table.details.values.contains(where: { $0.evidence != nil }) {
        _ = try tieEvidence(by: author)
      }
      return ImportReport(
        isAccepted: true, files: reports, new: summary.new, changed: summary.changed,
        unchanged: summary.unchanged, act: summary.act)
    }
  }

  private func merged(_ reports: [ImportReport.FileReport]) -> ObservationTable? {
    guard var table = reports.first?.observations else { return nil }
    for report in reports.dropFirst() { table.merge(report.observations) }
    return table.count > 0 ? table : nil
  }
}

extension ImportReport.FileReport {
  /// Whether something in the file is wrong.
  public var hasErrors: Bool { problems.contains { $0.severity == .error } }
}
