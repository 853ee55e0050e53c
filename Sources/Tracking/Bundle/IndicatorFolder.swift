import Foundation
import Indicators

/// The folder `Indicators`: countries, frameworks with their open figures, sources, samples.
public struct IndicatorFolder: Sendable, Equatable {
  /// Where it lies.
  public let directory: URL

  /// Takes a folder, which must hold `countries.yaml`.
  public init(_ directory: URL) throws(TrackingError) {
    guard Self.isOne(directory) else { throw .noIndicators([directory.path]) }
    self.directory = directory
  }

  /// The first folder that holds `countries.yaml`: the one named by `YARDSTICK_INDICATORS`, the
  /// installed one, one beside or above the program, one in the current directory.
  public static func find(
    environment: [String: String], executable: URL, current: URL
  ) throws(TrackingError) -> IndicatorFolder {
    if let named = environment["YARDSTICK_INDICATORS"] {
      return try IndicatorFolder(URL(filePath: named, directoryHint: .isDirectory))
    }
    var places = [
      executable.deletingLastPathComponent().deletingLastPathComponent()
        .appending(path: "share/yardstick/Indicators")
    ]
    var folder = executable.deletingLastPathComponent()
    for _ in 0..<6 {
      places.append(folder.appending(path: "Indicators"))
      folder = folder.deletingLastPathComponent()
    }
    places.append(current.appending(path: "Indicators"))
    guard let found = places.first(where: isOne) else {
      var paths: [String] = []
      for path in places.map(\.standardizedFileURL.path) where !paths.contains(path) {
        paths.append(path)
      }
      throw .noIndicators(paths)
    }
    return try IndicatorFolder(found.standardizedFileURL)
  }

  private static func isOne(_ directory: URL) -> Bool {
    FileManager.default.fileExists(atPath: directory.appending(path: "countries.yaml").path)
  }

  /// The text of `countries.yaml`.
  public func countriesText() throws(TrackingError) -> String {
    try TextFile(directory.appending(path: "countries.yaml")).text()
  }

  /// The framework files with their open figures, older versions first.
  public func frameworks() throws(TrackingError) -> [BundledFramework] {
    let names: [String]
    do {
      names = try FileManager.default.contentsOfDirectory(atPath: directory.path).sorted()
    } catch {
      throw .unreadable(directory.path, reason: error.localizedDescription)
    }
    return names.flatMap { BundledFramework.list(in: directory.appending(path: $0)) }
  }
}
