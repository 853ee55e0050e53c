import Scoring

/// The scales, as pages call them.
struct NormalisationWords: SitePhrase {
  let kind: Normalisation.Kind

  init(_ kind: Normalisation.Kind) {
    self.kind = kind
  }

  var phrase: Phrase {
    switch kind {
    case .goalposts: Phrase("Goalposts", tr: "Kale direkleri")
    case .minMax: Phrase("Observed extremes", tr: "Gözlenen uçlar")
    case .zScore: Phrase("Standard deviations (z-score)", tr: "Standart sapma (z puanı)")
    case .rank: Phrase("Rank, lowest 1", tr: "Sıra, en düşük 1")
    case .borda: Phrase("Borda", tr: "Borda")
    case .percentile: Phrase("Percentile", tr: "Yüzdelik")
    case .distanceToTarget: Phrase("Distance to the target", tr: "Hedefe uzaklık")
    case .distanceToMax: Phrase("Distance to the maximum", tr: "En yükseğe uzaklık")
    case .fractionOfMax: Phrase("Share of the maximum", tr: "En yükseğin payı")
    case .distanceToReference:
      Phrase("Distance to a country of reference", tr: "Referans ülkeye uzaklık")
    case .levels: Phrase("Table of levels", tr: "Düzeyler tablosu")
    case .points: Phrase("Points", tr: "Puanlama")
    case .piecewise: Phrase("Between knots", tr: "Düğümler arasında")
    case .none: Phrase("As it is", tr: "Olduğu gibi")
    }
  }
}
