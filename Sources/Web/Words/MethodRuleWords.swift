import Indicators

/// What the page about the method says of the way from values to scores.
enum MethodRuleWords: SitePhrase {
  case heading
  case assessors
  case gaps
  case outliers
  case divisor
  case dividedBy(String, factor: String)
  case coverage
  case share(String)
  case allOthers

  var phrase: Phrase {
    switch self {
    case .heading: Phrase("From values to scores", tr: "Değerlerden puanlara")
    case .assessors: Phrase("Several assessors", tr: "Birden çok değerlendirici")
    case .gaps: Phrase("A missing value", tr: "Eksik değer")
    case .outliers: Phrase("Outliers", tr: "Aykırı değerler")
    case .divisor: Phrase("Divided by", tr: "Bölen")
    case .dividedBy(let name, let factor):
      factor == "1"
        ? Phrase(name, tr: name)
        : Phrase("\(name), times \(factor)", tr: "\(name), çarpan \(factor)")
    case .coverage: Phrase("A part without all its scores", tr: "Puanları eksik parça")
    case .share(let percent):
      Phrase(
        "It has a score where at least \(percent) % of the weight under it has one",
        tr: "Altındaki ağırlığın en az %\(percent) kadarının puanı varsa puanı olur")
    case .allOthers: Phrase("all others", tr: "diğer hepsi")
    }
  }
}

extension SiteWording {
  /// What an indicator is divided by, by its title.
  func divisor(_ rule: DenominatorRule, in framework: Framework) -> String {
    let name = framework.node(rule.indicator)?.title[language] ?? rule.indicator.rawValue
    return self[MethodRuleWords.dividedBy(name, factor: number(rule.factor))]
  }
}
