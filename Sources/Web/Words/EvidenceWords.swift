/// What stands where passages are listed on which observations rest.
enum EvidenceWords: SitePhrase {
  case heading
  case review
  case waiting(Int)
  case reviewHint
  case nowhere
  case number(Int64)
  case more(Int)

  var phrase: Phrase {
    switch self {
    case .heading: Phrase("Passages it rests on", tr: "Dayandığı bölümler")
    case .review: Phrase("Cited passages under review", tr: "İncelenen alıntılar")
    case .waiting(let count):
      Phrase(
        count == 1
          ? "1 cited passage changed and is under review"
          : "\(count) cited passages changed and are under review",
        tr: "\(count) alıntı değişti ve inceleniyor")
    case .reviewHint:
      Phrase(
        "An observation rests on each of these. Record it anew, or let it stand with",
        tr: "Bunların her birine bir gözlem dayanıyor. Gözlemi yeniden kaydedin ya da şu komutla "
          + "olduğu gibi bırakın:")
    case .nowhere: Phrase("without a quoted passage", tr: "alıntısız")
    case .number(let number): Phrase("evidence \(number)", tr: "kanıt \(number)")
    case .more(let count):
      Phrase("\(count) more are not shown here.", tr: "\(count) tane daha burada gösterilmiyor.")
    }
  }
}
