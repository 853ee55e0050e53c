import Indicators
import Scoring

/// What is done with outliers, in words.
struct TreatmentWords: SitePhrase {
  let treatment: Treatment?

  init(_ treatment: Treatment?) {
    self.treatment = treatment
  }

  var phrase: Phrase {
    guard let treatment else { return Phrase("They stay as they are", tr: "Oldukları gibi kalır") }
    let most = treatment.maximumWinsorised
    let english =
      "Where \(treatment.pooled ? "all cycles together have" : "a cycle has") a skewness beyond "
      + "\(number(treatment.skewnessLimit, .english)) and a kurtosis above "
      + "\(number(treatment.kurtosisLimit, .english)), up to \(most) extreme "
      + "\(most == 1 ? "value is" : "values are") winsorised; where that does not do, "
      + "the logarithm is taken"
    let turkish =
      "\(treatment.pooled ? "Bütün dönemlerde birlikte" : "Bir dönemde") çarpıklık "
      + "\(number(treatment.skewnessLimit, .turkish)), basıklık "
      + "\(number(treatment.kurtosisLimit, .turkish)) sınırını aşarsa en çok \(most) uç değer "
      + "sınıra çekilir; bu yetmezse logaritma alınır"
    return Phrase(english, tr: turkish)
  }

  private func number(_ value: Double, _ language: Language) -> String {
    SiteWording(language).number(value)
  }
}
