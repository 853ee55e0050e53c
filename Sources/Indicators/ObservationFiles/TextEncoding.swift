/// Which bytes mean which characters.
public enum TextEncoding: String, CaseIterable, Sendable {
  /// UTF-8, or UTF-16 where a byte order mark says so.
  case utf8 = "utf-8"
  /// Central European Windows: Bosnian, Croatian, Albanian.
  case windows1250 = "windows-1250"
  /// Cyrillic Windows: Macedonian, Serbian.
  case windows1251 = "windows-1251"
  /// Western European Windows.
  case windows1252 = "windows-1252"
  /// Turkish Windows.
  case windows1254 = "windows-1254"
  /// ISO Western European.
  case latin1 = "iso-8859-1"
  /// ISO Central European.
  case latin2 = "iso-8859-2"
  /// ISO Cyrillic.
  case cyrillic = "iso-8859-5"
  /// ISO Turkish.
  case latin5 = "iso-8859-9"

  /// The encoding of that name in any case, such as `Windows-1254`.
  public init?(named name: String) {
    guard let found = TextEncoding.allCases.first(where: { $0.rawValue == name.lowercased() })
    else { return nil }
    self = found
  }
}
