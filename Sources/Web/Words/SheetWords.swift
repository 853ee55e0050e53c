/// What stands between the parts of a long page.
enum SheetWords: SitePhrase {
  case navigation
  case previous
  case next
  case place(Int, of: Int)

  var phrase: Phrase {
    switch self {
    case .navigation: Phrase("Parts of this page", tr: "Bu sayfanın bölümleri")
    case .previous: Phrase("Previous part", tr: "Önceki bölüm")
    case .next: Phrase("Next part", tr: "Sonraki bölüm")
    case .place(let sheet, let count):
      Phrase("Part \(sheet) of \(count)", tr: "Bölüm \(sheet) / \(count)")
    }
  }
}
