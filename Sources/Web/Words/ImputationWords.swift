import Scoring

/// What stands in for a missing value, in words.
struct ImputationWords: SitePhrase {
  let imputation: Imputation

  init(_ imputation: Imputation) {
    self.imputation = imputation
  }

  var phrase: Phrase {
    switch imputation {
    case .none: Phrase("Nothing stands in for it", tr: "Yerine bir şey konmaz")
    case .carryForward(nil): Phrase("The country's last value", tr: "Ülkenin son değeri")
    case .carryForward(.some(let age)):
      Phrase(
        "The country's last value, at most \(age) \(age == 1 ? "cycle" : "cycles") old",
        tr: "Ülkenin en çok \(age) dönem önceki son değeri")
    case .linear:
      Phrase(
        "A straight line between the country's values before and after",
        tr: "Ülkenin önceki ve sonraki değerleri arasında doğru")
    case .mean: Phrase("The mean of the countries", tr: "Ülkelerin ortalaması")
    case .median: Phrase("The median of the countries", tr: "Ülkelerin ortancası")
    case .groupMean:
      Phrase("The mean of the country's group", tr: "Ülkenin grubunun ortalaması")
    case .groupMedian:
      Phrase("The median of the country's group", tr: "Ülkenin grubunun ortancası")
    }
  }
}
