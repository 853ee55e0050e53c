import Indicators
import Scoring

/// What stands on the page of an indicator.
enum IndicatorWords: SitePhrase {
  case indicator
  case group
  case place
  case unconfirmed
  case underneath
  case measured
  case values
  case unit
  case scale
  case between(String, String)
  case better
  case direction(Direction)
  case scoring
  case goalposts(String, String)
  case ownRule
  case variable
  case verification
  case benchmark
  case facets
  case source
  case licence
  case levels
  case overTime
  case chartHint
  case valueHint
  case toScores
  case toValues
  case chart(String, of: String)
  case course(first: String, from: String, last: String, to: String)
  case methodChanged(String)
  case noFigures
  case weight

  var phrase: Phrase {
    switch self {
    case .indicator: Phrase("Indicator", tr: "Gösterge")
    case .group: Phrase("Group of indicators", tr: "Gösterge grubu")
    case .place: Phrase("Place in the framework", tr: "Çerçevedeki yeri")
    case .unconfirmed:
      Phrase(
        "Its wording was not confirmed in a source.", tr: "İfadesi bir kaynakta doğrulanmamıştır.")
    case .underneath: Phrase("What it is made of", tr: "Bileşenleri")
    case .measured: Phrase("How it is measured", tr: "Nasıl ölçülür")
    case .values: Phrase("Values", tr: "Değerler")
    case .unit: Phrase("Unit", tr: "Birim")
    case .scale: Phrase("Scale", tr: "Ölçek")
    case .between(let low, let high): Phrase("\(low) to \(high)", tr: "\(low) – \(high)")
    case .better: Phrase("Direction", tr: "Yön")
    case .direction(.higher): Phrase("Higher is better", tr: "Yüksek olan daha iyidir")
    case .direction(.lower): Phrase("Lower is better", tr: "Düşük olan daha iyidir")
    case .scoring: Phrase("Score", tr: "Puan")
    case .goalposts, .ownRule: scoringRule
    case .variable: Phrase("Variable", tr: "Değişken")
    case .verification: Phrase("Verification", tr: "Doğrulama")
    case .benchmark: Phrase("Best attainable", tr: "Erişilebilecek en iyi")
    case .facets: Phrase("Facets", tr: "Yönler")
    case .source: Phrase("Source", tr: "Kaynak")
    case .licence: Phrase("Licence", tr: "Lisans")
    case .levels: Phrase("Levels", tr: "Düzeyler")
    case .overTime: Phrase("Over time", tr: "Zaman içinde")
    case .weight: Phrase("Weight", tr: "Ağırlık")
    case .chartHint, .valueHint, .toScores, .toValues, .chart, .course, .methodChanged, .noFigures:
      chartPhrase
    }
  }

  private var scoringRule: Phrase {
    switch self {
    case .goalposts(let low, let high):
      Phrase(
        "0 at \(low), 100 at \(high), in a straight line between them",
        tr: "\(low) için 0, \(high) için 100; arası doğrusal")
    default:
      Phrase("By the rule that the framework gives for it", tr: "Çerçevenin verdiği kurala göre")
    }
  }

  private var chartPhrase: Phrase {
    switch self {
    case .valueHint:
      Phrase(
        "The value of each country; the others in grey. All pictures share one scale.",
        tr: "Her ülkenin değeri; diğerleri gri. Bütün grafikler aynı ölçektedir.")
    case .toScores: Phrase("Show scores", tr: "Puanları göster")
    case .toValues: Phrase("Show values", tr: "Değerleri göster")
    case .chart(let title, let country): Phrase("\(country): \(title)", tr: "\(country): \(title)")
    case .course(let first, let from, let last, let to):
      Phrase("\(from) in \(first), \(to) in \(last).", tr: "\(first): \(from); \(last): \(to).")
    case .methodChanged(let cycle):
      Phrase(
        "The method changed with \(cycle); no line joins the years before and after.",
        tr: "Yöntem \(cycle) döneminde değişti; öncesi ile sonrası birleştirilmez.")
    case .noFigures: Phrase("No figures", tr: "Veri yok")
    default:
      Phrase(
        "The score of each country, 0 to 100; the others in grey.",
        tr: "Her ülkenin puanı, 0 ile 100 arası; diğerleri gri.")
    }
  }
}
