import Foundation
import Indicators
import Tracking

/// A framework of two invented indicators, of which one is missing for a country and imputed.
enum Gaps {
  static func load(into tracker: Tracker) async throws {
    let directory = FileManager.default.temporaryDirectory
      .appending(path: "yardstick-web-\(UUID().uuidString)")
    temporaryHomes.add(directory)
    try FileManager.default.createDirectory(at: directory, withIntermediateDirectories: true)
    let framework = directory.appending(path: "gaps.yaml")
    try """
    framework: gaps
    title: {en: Gaps}
    countries: [{code: ARC, name: {en: Arcadia}}, {code: BOR, name: {en: Borduria}}]
    cycles: [{id: "2001", from: 2001-01-01, to: 2001-12-31}]
    nodes:
      - {id: a, title: {en: Ports}, value: percent}
      - {id: b, title: {en: Boats}, value: percent, impute: mean}
    """.write(to: framework, atomically: true, encoding: .utf8)
    let figures = directory.appending(path: "gaps.csv")
    try "indicator,country,cycle,value\na,ARC,2001,40\na,BOR,2001,60\nb,ARC,2001,80\n"
      .write(to: figures, atomically: true, encoding: .utf8)
    try await tracker.load(frameworkFile: framework, by: "ada")
    _ = try await tracker.importObservations([figures], framework: "gaps", by: "ada")
  }
}
