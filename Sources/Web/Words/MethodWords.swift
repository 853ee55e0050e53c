import Indicators
import Scoring

/// What stands on the page about the method of a framework.
enum MethodWords: SitePhrase {
  case heading
  case lead(String)
  case structure
  case structureHint
  case name
  case weight
  case effective
  case joined
  case scoring
  case bands
  case ranks
  case draws(Int, of: [UncertaintySource])
  case ranksHint
  case unvaried
  case country
  case score
  case interval
  case rank
  case rankRange
  case tied
  case rankSummary(String, best: Int, worst: Int)
  case sensitivity
  case sensitivityHint
  case source
  case alone
  case total
  case nothingVaries
  case noScores
  case range(String, String)
  case region(String)

  var phrase: Phrase {
    switch self {
    case .heading: Phrase("Method", tr: "Yöntem")
    case .lead(let title):
      Phrase(
        "How the scores of \(title) are made, and how sure they are.",
        tr: "Puanlar nasıl oluşur ve ne kadar kesindir: \(title).")
    case .structure: Phrase("Weights and scales", tr: "Ağırlıklar ve ölçekler")
    case .structureHint:
      Phrase(
        "The weight is that among the parts of the same whole. The effect is the part's share in "
          + "the squared correlations with the whole: what the weight really does.",
        tr: "Ağırlık, aynı bütünün parçaları arasındaki paydır. Etki, parçanın bütünle "
          + "korelasyon karelerindeki payıdır: ağırlığın gerçekte yaptığı.")
    case .name: Phrase("Part", tr: "Parça")
    case .weight: Phrase("Weight (%)", tr: "Ağırlık (%)")
    case .effective: Phrase("Effect (%)", tr: "Etki (%)")
    case .joined: Phrase("Joined by", tr: "Birleştirme")
    case .scoring: Phrase("Scale from 0 to 100", tr: "0-100 ölçeği")
    case .bands: Phrase("Bands", tr: "Bantlar")
    case .ranks: Phrase("How sure the ranks are", tr: "Sıralar ne kadar kesin")
    case .draws(let draws, let sources):
      Phrase(
        "Varied in \(draws) random draws, as the framework says: \(named(sources, .english)).",
        tr: "Çerçevenin belirttiği gibi \(draws) rastgele çekilişte değiştirilen: "
          + "\(named(sources, .turkish)).")
    case .ranksHint:
      Phrase(
        "The range, a bar, holds 90 % of the draws; the dot is the rank. Two countries are tied "
          + "when neither is above the other in 90 %.",
        tr: "Çubukla gösterilen aralık çekilişlerin %90'ını içerir; nokta sıradır. İki ülkeden "
          + "hiçbiri çekilişlerin %90'ında ötekinin üzerinde değilse ülkeler eşit sayılır.")
    case .unvaried:
      Phrase(
        "Nothing varies here: no weights are varied, and the values carry no error. So the ranges "
          + "say nothing of how sure the ranks are.",
        tr: "Burada hiçbir şey değişmez: ağırlıklar değiştirilmez, değerlerin de hata payı yoktur. "
          + "Bu yüzden aralıklar sıraların ne kadar kesin olduğunu göstermez.")
    case .country: Phrase("Country", tr: "Ülke")
    case .score: Phrase("Score", tr: "Puan")
    case .interval: Phrase("Interval", tr: "Aralık")
    case .rank: Phrase("Rank", tr: "Sıra")
    case .rankRange: Phrase("Range of ranks", tr: "Sıra aralığı")
    case .tied: Phrase("Tied with", tr: "Eşit sayıldığı ülkeler")
    case .rankSummary(let name, let best, let worst):
      best == worst
        ? Phrase("\(name): \(best).", tr: "\(name): \(best).")
        : Phrase("\(name): \(best) to \(worst).", tr: "\(name): \(best) – \(worst).")
    case .sensitivity: Phrase("What the scores depend on", tr: "Puanlar neye bağlı")
    case .sensitivityHint:
      Phrase(
        "The share of the variance of the overall score that each choice explains alone, and that "
          + "it has a part in (Sobol indices, mean over the countries).",
        tr: "Her seçimin genel puanın varyansında tek başına açıkladığı ve payı olduğu bölüm "
          + "(Sobol endeksleri, ülkelerin ortalaması).")
    case .source: Phrase("Choice", tr: "Seçim")
    case .alone: Phrase("Alone", tr: "Tek başına")
    case .total: Phrase("With others", tr: "Diğerleriyle birlikte")
    case .nothingVaries: Phrase("Nothing varies.", tr: "Hiçbir şey değişmiyor.")
    case .noScores:
      Phrase(
        "There are no scores yet, so nothing can be said of ranks.",
        tr: "Henüz puan yok; bu yüzden sıralar hakkında bir şey söylenemez.")
    case .range(let low, let high): Phrase("\(low) to \(high)", tr: "\(low) – \(high)")
    case .region(let name): Phrase("Table: \(name)", tr: "Tablo: \(name)")
    }
  }

  /// What is varied, by the names that it has in the table of the sensitivity.
  private func named(_ sources: [UncertaintySource], _ language: Language) -> String {
    sources.map { "“\(SourceOfUncertaintyWords(source: $0).phrase[language])”" }
      .joined(separator: ", ")
  }
}
