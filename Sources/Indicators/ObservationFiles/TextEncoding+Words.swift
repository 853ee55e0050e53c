extension TextEncoding {
  /// What is said of bytes that mean nothing in this encoding.
  var faultWords: ProblemLog.Words {
    switch self {
    case .utf8:
      .init(
        "The text is not UTF-8.",
        "Save the file as UTF-8, or say which encoding it has: --encoding windows-1254 (Turkish), "
          + "windows-1250 (Latin letters of the region) or windows-1251 (Cyrillic).")
    case .windows1250, .windows1251, .windows1252, .windows1254, .latin1, .latin2, .cyrillic,
      .latin5:
      .init(
        "The text holds a byte that means nothing in \(rawValue).",
        "The file has another encoding; give it with --encoding.")
    }
  }
}
