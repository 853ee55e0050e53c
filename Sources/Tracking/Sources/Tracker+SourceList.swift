import Archiving
import Foundation
import Indicators
import Records

extension Tracker {
  /// Adds those of the listed sources that are not watched yet; gives how many.
  ///
  /// The whole list is checked first; where anything in it is wrong, nothing is added.
  public func add(
    sourceList file: URL, by author: String
  ) async throws(TrackingError) -> Int {
    try await blocking { () throws(TrackingError) in
      let text = try TextFile(file).text()
      let checks = try listChecks()
      let listed: [Source]
      do throws(Problems) {
        listed = try SourceListReader.read(
          text, countries: countries, checks: checks, now: now())
      } catch {
        throw .problems(file.path, error)
      }
      return try TrackingError.store { () throws(StoreError) in
        try store.add(listed, from: file.lastPathComponent, by: author, at: now())
      }
    }
  }

  private func listChecks() throws(TrackingError) -> SourceListChecks {
    var checks = SourceListChecks()
    let (moment, zone) = (now(), settings.clock)
    checks.schedule = { Self.problem(ofSchedule: $0, at: moment, in: zone) }
    checks.authorities = { path in
      FileManager.default.isReadableFile(atPath: path)
        ? nil : "There is no file \(path) that can be read."
    }
    let known = try knownIndicators()
    // Before any framework is loaded nobody can tell.
    checks.indicators = known.isEmpty ? nil : known
    return checks
  }

  /// Why `text` is no schedule by which something could be fetched; nil where it is one.
  static func problem(ofSchedule text: String, at now: Date, in zone: TimeZone) -> String? {
    do throws(ScheduleProblem) {
      guard try Schedule(text).next(after: now, in: zone) == nil else { return nil }
      return "\"\(text)\" names no moment of the next eight years; look at its day and month."
    } catch {
      return error.description
    }
  }
}
