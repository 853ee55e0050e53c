import Scoring

/// How several assessors become one value, in words.
struct CombinationWords: SitePhrase {
  let combination: Combination

  init(_ combination: Combination) {
    self.combination = combination
  }

  var phrase: Phrase {
    switch combination {
    case .median: Phrase("Their median", tr: "Ortancaları")
    case .mean: Phrase("Their mean", tr: "Ortalamaları")
    case .trimmedMean:
      Phrase(
        "Their mean without the highest and the lowest",
        tr: "En yüksek ve en düşük dışındakilerin ortalaması")
    case .panel:
      Phrase(
        "What the panel agreed on; until then their median",
        tr: "Panelin üzerinde anlaştığı değer; o zamana kadar ortancaları")
    case .latest: Phrase("The most recent value", tr: "En son değer")
    case .only:
      Phrase(
        "Only one may give a value; more than one leaves no score",
        tr: "Yalnızca biri değer verebilir; birden çoğu puan bırakmaz")
    }
  }
}
