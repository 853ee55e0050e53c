/// What stands on the profile of a country.
enum CountryWords: SitePhrase {
  case otherCountries
  case overall
  case rank(String, of: Int)
  case tiedRank(String)
  case sharedRank(String)
  case rankHead
  case noOverallScore
  case byObjective(cycle: String)
  case score
  case change(since: String)
  case baseline(String)
  case strengths
  case gaps
  case strengthsHint(Int)
  case gapsHint(Int)
  case moved(since: String)
  case nothingMoved
  case up
  case down
  case allIndicators
  case tooFew

  var phrase: Phrase {
    switch self {
    case .otherCountries: Phrase("Countries", tr: "Ülkeler")
    case .overall: Phrase("Overall score", tr: "Genel puan")
    case .rank(let rank, let count):
      Phrase("rank \(rank) of \(count)", tr: "\(count) ülke içinde \(rank). sıra")
    case .tiedRank(let ranks):
      Phrase(
        "A range of ranks, as \(ranks), is a tie: no order among the countries there holds in 90% of "
          + "the random draws.",
        tr: "\(ranks) gibi bir sıra aralığı eşitlik demektir: oradaki ülkelerin hiçbir sıralaması "
          + "rastgele çekilişlerin %90'ında geçerli değildir.")
    case .sharedRank(let rank):
      Phrase(
        "A rank with an equal sign, as \(rank), is shared: another country has the same score.",
        tr: "\(rank) gibi eşittir işaretli bir sıra paylaşılır: başka bir ülkenin puanı da aynıdır."
      )
    case .rankHead: Phrase("Rank", tr: "Sıra")
    case .noOverallScore: Phrase("There is no overall score.", tr: "Genel puan yok.")
    case .byObjective(let cycle): Phrase("Scores in \(cycle)", tr: "\(cycle) puanları")
    case .score: Phrase("Score", tr: "Puan")
    case .change(let cycle): Phrase("Since \(cycle)", tr: "\(cycle) dönemine göre")
    case .baseline(let cycle):
      Phrase("Since the baseline, \(cycle)", tr: "Başlangıç dönemine göre, \(cycle)")
    case .strengths: Phrase("Strengths", tr: "Güçlü yönler")
    case .gaps: Phrase("Gaps", tr: "Açıklar")
    case .strengthsHint(let count):
      Phrase(
        "The \(count) indicators with the highest scores.",
        tr: "En yüksek puanlı \(count) gösterge.")
    case .gapsHint(let count):
      Phrase(
        "The \(count) indicators with the lowest scores.", tr: "En düşük puanlı \(count) gösterge.")
    case .moved(let cycle):
      Phrase("What moved since \(cycle)", tr: "\(cycle) döneminden bu yana değişenler")
    case .nothingMoved:
      Phrase(
        "No indicator moved, or nothing may be compared.",
        tr: "Hiçbir gösterge değişmedi ya da karşılaştırma yapılamıyor.")
    case .up: Phrase("Rose most", tr: "En çok yükselenler")
    case .down: Phrase("Fell most", tr: "En çok düşenler")
    case .allIndicators: Phrase("All indicators over time", tr: "Zaman içinde tüm göstergeler")
    case .tooFew: Phrase("No indicator has a score.", tr: "Puanı olan gösterge yok.")
    }
  }
}
