import Indicators

/// What stands on the list of frameworks.
enum FrameworkWords: SitePhrase {
  case heading
  case hint
  case version(Int)
  case older
  case status(FrameworkStatus)
  case indicators(Int)
  case cycles
  case source
  case licence
  case loaded(String)
  case open
  case none

  var phrase: Phrase {
    switch self {
    case .heading: Phrase("Frameworks", tr: "Çerçeveler")
    case .hint:
      Phrase(
        "What is monitored, through which set of indicators. One and the same country can be "
          + "read through each of them.",
        tr: "Neyin, hangi gösterge seti üzerinden izlendiği. Aynı ülke her biri üzerinden "
          + "okunabilir.")
    case .version(let number): Phrase("Version \(number)", tr: "Sürüm \(number)")
    case .older: Phrase("Older version", tr: "Eski sürüm")
    case .status(.provisional): Phrase("Provisional", tr: "Geçici")
    case .status(.official):
      Phrase("Checked against the official text", tr: "Resmî metinle karşılaştırıldı")
    case .indicators(let count):
      Phrase(count == 1 ? "1 indicator" : "\(count) indicators", tr: "\(count) gösterge")
    case .cycles: Phrase("Cycles", tr: "Dönemler")
    case .source: Phrase("Source", tr: "Kaynak")
    case .licence: Phrase("Licence", tr: "Lisans")
    case .loaded(let day): Phrase("Loaded on \(day)", tr: "Yüklendiği gün: \(day)")
    case .open: Phrase("Open the comparison", tr: "Karşılaştırmayı aç")
    case .none:
      Phrase("No framework is loaded yet.", tr: "Henüz bir çerçeve yüklenmedi.")
    }
  }
}
