import Indicators
import Tables

/// What stands on the filters above a table.
enum FilterWords: SitePhrase {
  case filters
  case moreFilters
  case framework
  case cycle
  case usualCycles(TableLayout)
  case since
  case previousCycle
  case part
  case wholeFramework
  case level
  case allLevels
  case levels(Int)
  case layout
  case layoutName(TableLayout)
  case order
  case orderName(CountryOrder)
  case countries
  case facets
  case options
  case showRanks
  case showIntervals
  case showValues
  case apply
  case reset

  var phrase: Phrase {
    switch self {
    case .filters: Phrase("What the table shows", tr: "Tabloda gösterilenler")
    case .moreFilters: Phrase("Countries, order and more", tr: "Ülkeler, sıra ve diğerleri")
    case .framework: Phrase("Framework", tr: "Çerçeve")
    case .cycle: Phrase("Cycle", tr: "Dönem")
    case .usualCycles(let layout): FilterWords.usualCycles(layout)
    case .since: Phrase("Change since", tr: "Değişimin başlangıcı")
    case .previousCycle: Phrase("The cycle before", tr: "Bir önceki dönem")
    case .part: Phrase("Part", tr: "Bölüm")
    case .wholeFramework: Phrase("The whole framework", tr: "Çerçevenin tümü")
    case .level: Phrase("Detail", tr: "Ayrıntı")
    case .allLevels: Phrase("All indicators", tr: "Tüm göstergeler")
    case .levels(let count): FilterWords.levels(count)
    case .layout: Phrase("Layout", tr: "Düzen")
    case .layoutName(let layout): FilterWords.name(of: layout)
    case .order: Phrase("Order of countries", tr: "Ülkelerin sırası")
    case .orderName(let order): FilterWords.name(of: order)
    case .countries:
      Phrase("Countries (all, unless some are ticked)", tr: "Ülkeler (işaretlenmezse tümü)")
    case .facets: Phrase("Facets", tr: "Yönler")
    case .options: Phrase("Also show", tr: "Ayrıca göster")
    case .showRanks: Phrase("Ranks", tr: "Sıralar")
    case .showIntervals: Phrase("Intervals", tr: "Aralıklar")
    case .showValues: Phrase("Values in place of scores", tr: "Puan yerine değerler")
    case .apply: Phrase("Show", tr: "Göster")
    case .reset: Phrase("Start afresh", tr: "Baştan başla")
    }
  }

  private static func usualCycles(_ layout: TableLayout) -> Phrase {
    switch layout {
    case .countriesByIndicators: Phrase("The latest", tr: "En son")
    case .countriesByCycles: Phrase("All", tr: "Tümü")
    case .countryProfile: Phrase("The last five", tr: "Son beş")
    }
  }

  private static func levels(_ count: Int) -> Phrase {
    switch count {
    case 0: Phrase("The top line only", tr: "Yalnız en üst satır")
    case 1: Phrase("1 level", tr: "1 düzey")
    default: Phrase("\(count) levels", tr: "\(count) düzey")
    }
  }

  private static func name(of layout: TableLayout) -> Phrase {
    switch layout {
    case .countriesByIndicators: Phrase("Countries side by side", tr: "Ülkeler yan yana")
    case .countriesByCycles: Phrase("Countries over time", tr: "Zaman içinde ülkeler")
    case .countryProfile: Phrase("One country over time", tr: "Zaman içinde tek ülke")
    }
  }

  private static func name(of order: CountryOrder) -> Phrase {
    switch order {
    case .protocol: Phrase("Protocol", tr: "Protokol")
    case .alphabetical: Phrase("Alphabetical", tr: "Alfabetik")
    case .score: Phrase("By score", tr: "Puana göre")
    }
  }
}
