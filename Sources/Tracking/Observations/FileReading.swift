import Foundation
import Indicators

/// Reads observation files of a framework from the disk.
struct FileReading {
  let framework: Framework
  let countries: CountryList
  let options: ImportOptions

  /// What the file at `url` holds, with everything that is wrong with it.
  func report(_ url: URL) throws(TrackingError) -> ImportReport.FileReport {
    guard let format = options.format ?? ObservationFormat(fileName: url.lastPathComponent) else {
      throw .unreadable(
        url.path, reason: "its name ends neither in .csv nor in .json; name the format with --as")
    }
    let bytes = try TextFile(url).bytes()
    let file = ObservationFile(
      reading: bytes, as: format, dialect: options.dialect, framework: framework,
      countries: countries, limits: options.limits)
    return ImportReport.FileReport(
      name: url.lastPathComponent, problems: file.problems, rows: file.rows,
      refused: file.refusedRows, observations: file.table)
  }
}
