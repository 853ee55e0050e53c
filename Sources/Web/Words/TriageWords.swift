import Indicators

/// What stands on the page of changes that wait for a decision.
enum TriageWords: SitePhrase {
  case heading
  case lead
  case none
  case cited(Int)
  case decide
  case more(Int)
  case changes
  case decision(TriageDecision)

  var phrase: Phrase {
    switch self {
    case .heading: Phrase("Changes to decide", tr: "Karar bekleyen değişiklikler")
    case .lead:
      Phrase(
        "Changes of sources of which nobody has said yet what they are; those of cited sources "
          + "first. This site only reads: a decision is made with the command beside it.",
        tr: "Ne oldukları henüz söylenmemiş kaynak değişiklikleri; alıntılanan kaynaklarınki önce. "
          + "Bu site yalnızca okunur: karar yanındaki komutla verilir.")
    case .none: Phrase("No change waits for a decision.", tr: "Karar bekleyen değişiklik yok.")
    case .cited(let count):
      Phrase(count == 1 ? "cited once" : "cited \(count) times", tr: "\(count) kez alıntılandı")
    case .decide: Phrase("Decide", tr: "Karar ver")
    case .more(let count):
      Phrase("\(count) more wait after these.", tr: "Bunlardan sonra \(count) tane daha bekliyor.")
    case .changes: Phrase("What changed", tr: "Neler değişti")
    case .decision(.noise): Phrase("noise", tr: "gürültü")
    case .decision(.minor): Phrase("minor", tr: "önemsiz")
    case .decision(.matters): Phrase("matters", tr: "önemli")
    case .decision(.expert): Phrase("send to an expert", tr: "uzmana gönder")
    }
  }
}
