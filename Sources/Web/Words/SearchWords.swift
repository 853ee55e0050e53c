/// What stands on the page of the search.
enum SearchWords: SitePhrase {
  case heading
  case lead
  case words
  case search
  case earlier
  case hint
  case found(Int)
  case first(Int)
  case nothing(String)
  case advice
  case page(Int)

  var phrase: Phrase {
    switch self {
    case .heading: Phrase("Search", tr: "Ara")
    case .lead:
      Phrase(
        "In the texts of all sources that are watched.",
        tr: "İzlenen bütün kaynakların metinlerinde.")
    case .words: Phrase("Words", tr: "Sözcükler")
    case .search: Phrase("Search", tr: "Ara")
    case .earlier: Phrase("Earlier versions too", tr: "Eski sürümlerde de")
    case .hint:
      Phrase(
        "All words must occur. Script, case and accents do not matter: udruženja finds "
          + "Удружења. Set a phrase in quotation marks: \"bez naknade\".",
        tr: "Bütün sözcükler geçmelidir. Alfabe, büyük-küçük harf ve işaretler önemsizdir: "
          + "udruženja, Удружења sözcüğünü bulur. Bir söz öbeğini tırnak içine alın: "
          + "\"bez naknade\".")
    case .found(let count):
      Phrase(count == 1 ? "1 document" : "\(count) documents", tr: "\(count) belge")
    case .first(let count):
      Phrase("The best \(count) documents", tr: "En uygun \(count) belge")
    case .nothing(let words):
      Phrase("Nothing was found for “\(words)”.", tr: "“\(words)” için bir şey bulunamadı.")
    case .advice:
      Phrase(
        "Try fewer words, the beginning of a word's other form, or all countries and earlier "
          + "versions.",
        tr: "Daha az sözcük, sözcüğün başka bir biçimini ya da bütün ülkeleri ve eski sürümleri "
          + "deneyin.")
    case .page(let number): Phrase("page \(number)", tr: "sayfa \(number)")
    }
  }
}
