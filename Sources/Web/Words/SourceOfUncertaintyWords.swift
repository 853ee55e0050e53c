import Scoring

/// What can be varied, as pages call it.
struct SourceOfUncertaintyWords: SitePhrase {
  let source: UncertaintySource

  var phrase: Phrase {
    switch source {
    case .values: Phrase("Values and assessors", tr: "Değerler ve değerlendiriciler")
    case .weights: Phrase("Weights", tr: "Ağırlıklar")
    case .normalisation: Phrase("Scale", tr: "Ölçek")
    case .treatment: Phrase("Outliers", tr: "Aykırı değerler")
    case .aggregation: Phrase("Way of joining", tr: "Birleştirme yolu")
    case .indicators: Phrase("Choice of indicators", tr: "Gösterge seçimi")
    }
  }
}
