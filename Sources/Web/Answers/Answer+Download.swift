import Indicators
import Tables

extension Answer {
  /// `table` as a file.
  static func download(_ table: ComparisonTable, as ending: TableEnding) throws(SiteError) -> Answer
  {
    guard let format = ending.format else { throw .notFound }
    var answer = Answer(bytes: format.write(table), mediaType: format.mediaType)
    answer.fileName = fileName(of: table, ending: format.fileExtension)
    return answer
  }

  /// A name that tells framework, part, countries and cycles: `civic-space_RS_2021.csv`.
  private static func fileName(of table: ComparisonTable, ending: String) -> String {
    let scope = table.scope
    let root: [String] = scope.root.rawValue == "overall" ? [] : [scope.root.rawValue]
    let countries = scope.countries.count <= 3 ? scope.countries.map(\.code.rawValue) : []
    let cycles = [scope.cycles.first, scope.cycles.count > 1 ? scope.cycles.last : nil]
      .compactMap { $0?.rawValue }
    let parts = [scope.framework.rawValue] + root + countries + cycles
    return parts.joined(separator: "_") + "." + ending
  }
}
