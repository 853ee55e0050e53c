/// How values become scores, in words.
enum ScoringWords: SitePhrase {
  case goalposts(String, String)
  case ownRule

  var phrase: Phrase {
    switch self {
    case .goalposts(let low, let high):
      Phrase(
        "0 at \(low), 100 at \(high), in a straight line between them",
        tr: "\(low) için 0, \(high) için 100; arası doğrusal")
    case .ownRule:
      Phrase("By the rule that the framework gives for it", tr: "Çerçevenin verdiği kurala göre")
    }
  }
}
