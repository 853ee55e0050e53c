import Archiving
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
    try await blocking { () throws(TrackingError) in
      let (sentences, digests) = try TrackingError.store { () throws(StoreError) in
        var digests: Set<Digest> = []
        for source in try store.sources() {
          digests.formUnion(try store.captures(of: source.id ?? 0).compactMap(\.digest))
        }
        return (try store.check(), digests)
      }
      let blobs = try self.archive().blobs
      do throws(ArchiveProblem) {
        return sentences + Self.sentences(try blobs.verify(expecting: digests))
      } catch {
        throw .archive(error)
      }
    }
  }

  private static func sentences(_ findings: BlobStore.Findings) -> [String] {
    findings.damaged.map { "The archived document \($0) does not hold what its name says." }
      + findings.missing.map { "The archived document \($0) is missing." }
      + findings.strangers.map { "The file \($0) does not belong into the archive." }
  }
}
