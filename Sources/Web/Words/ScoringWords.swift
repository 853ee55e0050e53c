import Scoring

/// How values become scores, in words.
enum ScoringWords: SitePhrase {
  case goalposts(String, String)
  case logarithmicGoalposts(String, String)
  case kind(Normalisation.Kind)
  case reference(String)

  var phrase: Phrase {
    switch self {
    case .goalposts(let low, let high):
      Phrase(
        "0 at \(low), 100 at \(high), in a straight line between them",
        tr: "\(low) için 0, \(high) için 100; arası doğrusal")
    case .logarithmicGoalposts(let low, let high):
      Phrase(
        "0 at \(low), 100 at \(high), by the logarithm between them",
        tr: "\(low) için 0, \(high) için 100; arası logaritmik")
    case .kind(let kind): NormalisationWords(kind).phrase
    case .reference(let country):
      Phrase("Distance to \(country)", tr: "Referans ülkeye uzaklık: \(country)")
    }
  }
}
