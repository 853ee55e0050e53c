/// The signs of a table in a terminal: those of Unicode, or those of ASCII.
struct TextSigns {
  let isPlain: Bool
  let wording: Wording

  var heavyRule: Character { isPlain ? "=" : "━" }
  var lightRule: Character { isPlain ? "-" : "─" }

  func note(_ numbers: [Int]) -> String {
    numbers.map { isPlain ? "(\($0))" : "⁽\($0.superscript)⁾" }.joined()
  }

  func change(_ change: ShownChange) -> String { isPlain ? change.plainMark : change.mark }

  func caution(_ caution: Caution) -> String { isPlain ? caution.plainSign : caution.sign }

  func missing(_ kind: MissingKind) -> String {
    let sign = wording[.missingShort(kind)]
    return isPlain ? sign.asPlainSign : sign
  }

  /// `text` without what a steered terminal obeys and, where ASCII is wanted, its own signs.
  func text(_ text: String) -> String {
    guard isPlain else { return text.printable }
    let plain = text.printable.map { character -> Character in
      switch character {
      case "\u{2212}", "–": "-"
      case "\u{A0}": " "
      case let other: other
      }
    }
    return String(plain)
  }
}
