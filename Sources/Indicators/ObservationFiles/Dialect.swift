/// How a file writes what it says.
///
/// Nothing of it is guessed: the default is UTF-8, comma and point.
public struct Dialect: Hashable, Sendable {
  /// What stands between two fields.
  public var delimiter: Delimiter
  /// What stands before the decimals.
  public var decimal: DecimalMark
  /// Which bytes mean which characters.
  public var encoding: TextEncoding
  /// Names of the file's columns and what Yardstick calls them, such as `year` for `cycle`.
  public var columns: [String: String] = [:]
  /// Words that stand for a value that was not collected, such as `NA`; none by default.
  public var missing: Set<String> = []
  /// Whether numbers may be written with an exponent, such as `1e-05`.
  public var exponents = false
  /// The name under which a JSON file keeps its list; nil: none, or `observations`.
  public var list: String?

  /// A way of writing; what is left out is the default.
  public init(
    delimiter: Delimiter = .comma, decimal: DecimalMark = .point, encoding: TextEncoding = .utf8
  ) {
    self.delimiter = delimiter
    self.decimal = decimal
    self.encoding = encoding
  }

  /// UTF-8, comma, decimal point.
  public static let standard = Dialect()
  /// What a Turkish Excel saves as CSV: semicolon, decimal comma, windows-1254.
  public static let turkishExcel = Dialect(
    delimiter: .semicolon, decimal: .comma, encoding: .windows1254)
  /// What a continental Excel saves as "CSV UTF-8": semicolon, decimal comma.
  public static let europeanExcel = Dialect(delimiter: .semicolon, decimal: .comma)

  /// The dialects that have a name, in the order in which they are offered.
  public static let named: [(name: String, dialect: Dialect)] = [
    ("standard", standard), ("excel-tr", turkishExcel), ("excel-eu", europeanExcel),
  ]

  /// The dialect of that name.
  public init?(named name: String) {
    guard let found = Dialect.named.first(where: { $0.name == name }) else { return nil }
    self = found.dialect
  }
}
