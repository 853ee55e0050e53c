import Scoring
import Tables

/// A change as pages show it: a sign to see, a word to hear, and the number.
enum ChangeView {
  static func html(mark: String, word: String, text: String) -> HTML {
    let number: HTML = text.isEmpty ? HTML() : " \(text)"
    return "<span aria-hidden=\"true\">\(mark)</span><span class=\"hidden\">\(word)</span>\(number)"
  }

  /// The sign of a kind of change alone.
  static func html(_ kind: ChangeMark, _ words: SiteWording) -> HTML {
    html(mark: kind.sign, word: words.tables[.change(kind)], text: "")
  }
}
