import Tables

/// What stands on the links under a table.
enum DownloadWords: SitePhrase {
  case region(String)
  case downloads
  case format(String)
  case permalink
  case frozenLink

  var phrase: Phrase {
    switch self {
    case .region(let title):
      Phrase("Table that can be scrolled: \(title)", tr: "Kaydırılabilir tablo: \(title)")
    case .downloads: Phrase("Download this table", tr: "Bu tabloyu indir")
    case .format(let name): DownloadWords.name(ofFormat: name)
    case .permalink: Phrase("Link to this view", tr: "Bu görünümün bağlantısı")
    case .frozenLink:
      Phrase("The same, frozen as of now", tr: "Aynısı, şu anki hâliyle dondurulmuş")
    }
  }

  /// A format that is new here goes by its own name.
  private static func name(ofFormat name: String) -> Phrase {
    switch name {
    case TableFormat.csv.name: Phrase("CSV", tr: "CSV")
    case TableFormat.excelCSV.name: Phrase("CSV for Excel", tr: "Excel için CSV")
    case TableFormat.json.name: Phrase("JSON", tr: "JSON")
    case TableFormat.markdown.name: Phrase("Markdown", tr: "Markdown")
    case TableFormat.text.name: Phrase("Text", tr: "Düz metin")
    case TableFormat.html.name: Phrase("HTML", tr: "HTML")
    default: Phrase(name.uppercased(), tr: name.uppercased())
    }
  }
}
