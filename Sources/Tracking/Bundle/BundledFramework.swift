import Foundation

/// A framework file that ships with the program, and the files of its open figures.
public struct BundledFramework: Sendable, Equatable {
  /// The framework file.
  public let file: URL
  /// The observation files, by name.
  public let observations: [URL]

  /// The framework files of `folder`: `framework-N.yaml` for older versions, then `framework.yaml`.
  ///
  /// The figures of `framework-N.yaml` lie in `observations-N`, those of the other in
  /// `observations`.
  static func list(in folder: URL) -> [BundledFramework] {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
    return names.filter { $0.hasPrefix("framework") && $0.hasSuffix(".yaml") }
      .sorted { ($0.utf8.count, $1) > ($1.utf8.count, $0) }
      .map { name in
        let suffix = name.dropFirst("framework".count).dropLast(".yaml".count)
        let figures = folder.appending(path: "observations\(suffix)")
        let files = (try? FileManager.default.contentsOfDirectory(atPath: figures.path)) ?? []
        return BundledFramework(
          file: folder.appending(path: name),
          observations: files.filter { $0.hasSuffix(".csv") }.sorted().map {
            figures.appending(path: $0)
          })
      }
  }
}
