extension String {
  /// The text as it can be shown and logged: no control or direction characters, of bearable length.
  ///
  /// Servers word some of what is told about them, and must not word the terminal.
  var printable: String {
    let shown = unicodeScalars.prefix(600).map { scalar -> Unicode.Scalar in
      switch scalar.properties.generalCategory {
      case .control, .format, .lineSeparator, .paragraphSeparator, .surrogate: "\u{FFFD}"
      default: scalar  // Every other category of Unicode is seen.
      }
    }
    return String(String.UnicodeScalarView(shown))
  }
}
