import ArgumentParser
import Indicators
import Tracking

/// How observation files write what they say.
struct DialectOptions: ParsableArguments {
  @Option(help: "standard, excel-tr or excel-eu.") var dialect: String?
  @Option(help: "comma, semicolon, tab or detect.") var delimiter: Delimiter?
  @Option(help: "point or comma.") var decimal: DecimalMark?
  @Option(help: "utf-8, windows-1254, windows-1250, windows-1251, iso-8859-9, ...")
  var encoding: String?
  @Option(help: "Names of the file's columns: year=cycle,note=justification.")
  var columns: String?
  @Option(help: "A word that stands for a value that was not collected, such as NA.")
  var missing: [String] = []
  @Option(help: "The name under which a JSON file keeps its list; else observations, or none.")
  var list: String?
  @Option(name: .customLong("as"), help: "csv or json; else as the file's name ends.")
  var format: ObservationFormat?
  @Option(help: "The most bytes a file may have.") var maxBytes: Int?
  @Option(help: "The most rows it may have.") var maxRows: Int?
  @Option(help: "The most characters a text may have.") var maxCharacters: Int?

  /// The options as the import takes them.
  func importOptions() throws -> ImportOptions {
    for limit in [maxBytes, maxRows, maxCharacters].compactMap({ $0 }) where limit < 1 {
      throw ValidationError("A limit must be 1 or more, not \(limit).")
    }
    var options = ImportOptions()
    options.dialect = try namedDialect()
    if let delimiter { options.dialect.delimiter = delimiter }
    if let decimal { options.dialect.decimal = decimal }
    if let encoding { options.dialect.encoding = try self.encoding(named: encoding) }
    options.dialect.columns = try renamedColumns()
    options.dialect.missing = Set(missing)
    options.dialect.list = list
    options.format = format
    options.limits = ReadingLimits(
      bytes: maxBytes ?? ReadingLimits.standard.bytes, rows: maxRows ?? ReadingLimits.standard.rows,
      characters: maxCharacters ?? ReadingLimits.standard.characters)
    return options
  }

  private func namedDialect() throws -> Dialect {
    guard let dialect else { return .standard }
    guard let known = Dialect(named: dialect) else {
      let names = Dialect.named.map(\.name)
      throw ValidationError(
        "There is no dialect \"\(dialect)\". "
          + (NearMiss.hint(for: dialect, among: names)
            ?? "Known: \(names.joined(separator: ", "))."))
    }
    return known
  }

  private func encoding(named name: String) throws -> TextEncoding {
    guard let known = TextEncoding(named: name) else {
      let names = TextEncoding.allCases.map(\.rawValue)
      throw ValidationError(
        "There is no encoding \"\(name)\". Known: \(names.joined(separator: ", ")).")
    }
    return known
  }

  private func renamedColumns() throws -> [String: String] {
    var renamed: [String: String] = [:]
    for pair in (columns ?? "").split(separator: ",") {
      let parts = pair.split(separator: "=", omittingEmptySubsequences: false)
      guard parts.count == 2, !parts[0].isEmpty, !parts[1].isEmpty else {
        throw ValidationError("\"\(pair)\" names no column; write year=cycle,note=justification.")
      }
      renamed[String(parts[0])] = String(parts[1])
    }
    return renamed
  }
}

extension Delimiter: ExpressibleByArgument {}
extension DecimalMark: ExpressibleByArgument {}
extension ObservationFormat: ExpressibleByArgument {}
