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
  case variable
  case verification
  case benchmark
  case facets
  case source
  case licence
  case levels
  case overTime
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
    case .variable: Phrase("Variable", tr: "Değişken")
    case .verification: Phrase("Verification", tr: "Doğrulama")
    case .benchmark: Phrase("Best attainable", tr: "Erişilebilecek en iyi")
    case .facets: Phrase("Facets", tr: "Yönler")
    case .source: Phrase("Source", tr: "Kaynak")
    case .licence: Phrase("Licence", tr: "Lisans")
    case .levels: Phrase("Levels", tr: "Düzeyler")
    case .overTime: Phrase("Over time", tr: "Zaman içinde")
    case .weight: Phrase("Weight", tr: "Ağırlık")
    }
  }
}
