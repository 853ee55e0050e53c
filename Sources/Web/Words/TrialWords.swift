/// What stands on the result of a trial.
enum TrialWords: SitePhrase {
  case result(String)
  case counts(Int, ranks: Int, bands: Int)
  case elsewhere(Int)
  case nothingMoves
  case arrows
  case more(Int)
  case permalink
  case becomes
  case band
  case cannotBeTried

  var phrase: Phrase {
    switch self {
    case .result(let cycle): Phrase("What would move in \(cycle)", tr: "Neler değişirdi: \(cycle)")
    case .counts(let count, let ranks, let bands):
      Phrase(
        "Lines: \(count); ranks that move: \(ranks); bands that move: \(bands).",
        tr: "Satır: \(count); değişen sıra: \(ranks); değişen bant: \(bands).")
    case .elsewhere(let count):
      Phrase("In other cycles: \(count).", tr: "Diğer dönemlerde: \(count).")
    case .nothingMoves: Phrase("Nothing moves.", tr: "Hiçbir şey değişmiyor.")
    case .arrows:
      Phrase(
        "▲ and ▼ only where the new score lies outside the 90% interval of the present one, ≈ "
          + "where it lies within. Ranks of tied countries are shown as ranges.",
        tr: "▲ ve ▼ yalnızca yeni puan şimdiki puanın %90 aralığının dışındaysa; içindeyse ≈. Eşit "
          + "sayılan ülkelerin sıraları aralık olarak gösterilir.")
    case .more(let count):
      Phrase(
        "\(count) more are not listed; the command whatif lists them all.",
        tr: "\(count) satır daha var; tümünü whatif komutu listeler.")
    case .permalink: Phrase("Link to this trial", tr: "Bu denemenin bağlantısı")
    case .becomes: Phrase("becomes", tr: "yerine")
    case .band: Phrase("Band", tr: "Bant")
    case .cannotBeTried:
      Phrase("These changes cannot be tried together.", tr: "Bu değişiklikler birlikte denenemez.")
    }
  }
}
