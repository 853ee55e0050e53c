/// What stands on every page.
enum FrameWords: SitePhrase {
  case subtitle
  case skipLink
  case mainNavigation
  case languageNavigation
  case compare
  case frameworks
  case method
  case sources
  case search
  case about
  case footer
  case provisional
  case asOf(String)
  case asNow

  var phrase: Phrase {
    switch self {
    case .subtitle:
      Phrase(
        "Civil society and media freedom in the enlargement region",
        tr: "Genişleme bölgesinde sivil toplum ve medya özgürlüğü")
    case .skipLink: Phrase("Skip to the content", tr: "İçeriğe geç")
    case .mainNavigation: Phrase("Main", tr: "Ana gezinme")
    case .languageNavigation: Phrase("Language", tr: "Dil")
    case .compare: Phrase("Compare", tr: "Karşılaştır")
    case .frameworks: Phrase("Frameworks", tr: "Çerçeveler")
    case .method: MethodWords.heading.phrase
    case .sources: SourceWords.heading.phrase
    case .search: SearchWords.heading.phrase
    case .about: Phrase("About", tr: "Hakkında")
    case .footer:
      Phrase(
        "Every figure names its source; every missing figure says why it is missing.",
        tr: "Her değerin kaynağı belirtilir; her eksik değerin neden eksik olduğu yazılır.")
    case .provisional:
      Phrase(
        "Provisional: the text of this framework has not been checked against the official "
          + "document.",
        tr: "Geçici: bu çerçevenin metni resmî belgeyle karşılaştırılmamıştır.")
    case .asOf(let moment):
      Phrase(
        "You see the records as they stood on \(moment).",
        tr: "Kayıtların şu andaki hâlini görüyorsunuz: \(moment).")
    case .asNow: Phrase("Show them as they stand today", tr: "Bugünkü hâlini göster")
    }
  }
}
