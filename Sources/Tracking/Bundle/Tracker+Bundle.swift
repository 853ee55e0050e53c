import Foundation
import Indicators
import Records

extension Tracker {
  /// Loads the frameworks of `folder` with their open figures, and its sources, which are paused.
  ///
  /// What is there already stays as it is, so a second run changes nothing.
  public func loadBundle(
    _ folder: IndicatorFolder, by author: String
  ) async throws(TrackingError) -> BundleReport {
    var report = BundleReport()
    for bundled in try folder.frameworks() {
      let (framework, isNew) = try await load(frameworkFile: bundled.file, by: author)
      if isNew { report.frameworks += 1 }
      guard !bundled.observations.isEmpty else { continue }
      let imported = try await importObservations(
        bundled.observations, framework: framework.code, version: framework.version, by: author)
      guard imported.isAccepted else { throw Self.problems(of: imported) }
      report.observations += imported.new + imported.changed
    }
    let sources = folder.directory.appending(path: "sources.yaml")
    if FileManager.default.fileExists(atPath: sources.path) {
      report.sources = try await add(sourceList: sources, by: author)
    }
    return report
  }

  private static func problems(of report: ImportReport) -> TrackingError {
    let file = report.files.first { $0.hasErrors }
    return .problems(file?.name ?? "", Problems(file?.problems ?? []))
  }

  /// Checks the database and the archive; gives a sentence for each thing that is wrong.
  public func check() async throws(TrackingError) -> [String] {
    let sentences = try await blocking { () throws(TrackingError) in
      try TrackingError.store { () throws(StoreError) in
        let findings = try store.check()
        return findings.isEmpty ? try mendedSearch() : findings
      }
    }
    return sentences + (try await verifyArchive().troubles.map(\.sentence))
  }
}
