import Scoring

/// The ways of joining, as pages call them.
struct AggregationWords: SitePhrase {
  let aggregation: Aggregation

  init(_ aggregation: Aggregation) {
    self.aggregation = aggregation
  }

  var phrase: Phrase {
    switch aggregation {
    case .arithmetic: Phrase("Arithmetic mean", tr: "Aritmetik ortalama")
    case .geometric: Phrase("Geometric mean", tr: "Geometrik ortalama")
    case .harmonic: Phrase("Harmonic mean", tr: "Harmonik ortalama")
    case .product: Phrase("Product", tr: "Çarpım")
    case .min: Phrase("Lowest part", tr: "En düşük parça")
    case .max: Phrase("Highest part", tr: "En yüksek parça")
    case .median: Phrase("Median", tr: "Ortanca")
    case .copeland: Phrase("Copeland score", tr: "Copeland puanı")
    }
  }
}
