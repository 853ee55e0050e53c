/// What stands on pictures of series, and beside them.
enum ChartWords: SitePhrase {
  case scoreHint
  case valueHint
  case toScores
  case toValues
  case chart(String, of: String)
  case course(first: String, from: String, last: String, to: String)
  case methodChanged(String)
  case noFigures

  var phrase: Phrase {
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
    case .scoreHint:
      Phrase(
        "The score of each country, 0 to 100; the others in grey.",
        tr: "Her ülkenin puanı, 0 ile 100 arası; diğerleri gri.")
    }
  }
}
