import Indicators
import Reading
import Tables

/// Two texts in one, word by word: what was removed, added, ignored, and what stands around it.
struct DifferenceText {
  let comparison: TextComparison
  let language: String?
  let words: SiteWording

  /// How many changes stand on one page.
  static let length = 200
  /// How many unchanged words are shown before and after a change.
  private static let context = 20
  /// How many unchanged words can be unfolded at most; of longer stretches the number is told.
  private static let foldable = 1500

  /// How many parts there are.
  var count: Int { (comparison.changes.count + Self.length - 1) / Self.length }

  /// The changes of a part, from 1.
  func html(ofSheet sheet: Int) -> HTML {
    let first = (sheet - 1) * Self.length
    let last = min(first + Self.length, comparison.changes.count)
    guard first < last else { return HTML() }
    var parts: [HTML] = []
    for place in first..<last {
      parts.append(stretch(before: place, isFirst: place == first))
      parts.append(pieces(of: comparison.changes[place], at: place))
    }
    parts.append(tail(after: last - 1))
    return .element(
      "div", ["class": "difference", "lang": language, "dir": "auto"],
      "<p>\(HTML(joining: parts, separator: " "))</p>")
  }

  /// All changes of a short text, each with the words around it.
  var short: HTML {
    let changes = comparison.changes.map { change -> HTML in
      "\(change.before) \(pieces(of: change)) \(change.after)"
    }
    return .element(
      "p", ["class": "difference", "lang": language, "dir": "auto"],
      HTML(joining: changes, separator: " … "))
  }

  private func pieces(of change: TextChange, at place: Int) -> HTML {
    let old = place > 0 ? comparison.changes[place - 1].newPage : nil
    let page: HTML? =
      change.newPage == old
      ? nil
      : change.newPage.map {
        "<small class=\"tag\" lang=\"\(words.language.rawValue)\">\(words[ChangesWords.page($0)])</small> "
      }
    return page.map { $0 + pieces(of: change) } ?? pieces(of: change)
  }

  private func pieces(of change: TextChange) -> HTML {
    HTML(
      joining: change.pieces.map { piece in
        let why = piece.noise.map { words[ChangesWords.noise($0)] }
        let style = piece.noise == nil ? nil : "ignored"
        let text = HTML(text: piece.text)
        return switch piece.fate {
        case .kept: text
        case .removed: .element("del", ["class": style, "title": why], text)
        case .added: .element("ins", ["class": style, "title": why], text)
        }
      }, separator: " ")
  }

  /// What stands unchanged before a change: whole where it is short, else folded in its middle.
  private func stretch(before place: Int, isFirst: Bool) -> HTML {
    let all = unchanged(place)
    let lead = isFirst ? 0 : Self.context
    guard all.count > lead + Self.context + 10 else { return HTML(text: joined(all[...])) }
    let middle = all[lead..<all.count - Self.context]
    return """
      \(joined(all.prefix(lead)))</p>
      \(fold(middle))<p>\(joined(all.suffix(Self.context)))
      """
  }

  private func tail(after place: Int) -> HTML {
    let all = unchanged(place + 1)
    guard all.count > Self.context + 10 else { return HTML(text: joined(all[...])) }
    return "\(joined(all.prefix(Self.context)))</p>\n\(fold(all.dropFirst(Self.context)))<p>"
  }

  private func fold(_ stretch: ArraySlice<Substring>) -> HTML {
    let name = words[ChangesWords.unchanged(stretch.count)]
    let language = words.language.rawValue
    guard stretch.count <= Self.foldable else {
      return "<p class=\"fold\" lang=\"\(language)\">… \(name) …</p>\n"
    }
    return """
      <details><summary lang="\(language)">\(name)</summary><p>\(joined(stretch))</p></details>

      """
  }

  private func unchanged(_ place: Int) -> [Substring] {
    guard let between = comparison.between, between.indices.contains(place) else { return [] }
    return between[place].split(separator: " ")
  }

  private func joined(_ words: ArraySlice<Substring>) -> String {
    words.joined(separator: " ")
  }
}
