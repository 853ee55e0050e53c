import Indicators

/// What stands on the page of changes that wait for a decision.
enum TriageWords: SitePhrase {
  case heading
  case lead
  case readOnly
  case author(String)
  case keys
  case keyHint
  case none
  case cited(Int)
  case decide
  case decided
  case expert
  case note
  case more(Int)
  case changes
  case decision(TriageDecision)

  var phrase: Phrase {
    switch self {
    case .heading: Phrase("Changes to decide", tr: "Karar bekleyen değişiklikler")
    case .lead:
      Phrase(
        "Changes of sources of which nobody has said yet what they are; those of cited sources "
          + "first.",
        tr: "Ne oldukları henüz söylenmemiş kaynak değişiklikleri; alıntılanan kaynaklarınki önce.")
    case .readOnly:
      Phrase(
        "Here they can only be read. A decision is made with the command under each change, or on "
          + "this page when the site is started on your own machine with",
        tr: "Burada yalnızca okunurlar. Karar, her değişikliğin altındaki komutla verilir; site "
          + "kendi makinenizde şu komutla başlatılırsa bu sayfada da verilebilir:")
    case .author(let name):
      Phrase(
        "Decisions are recorded under the name \(name).", tr: "Kararlar \(name) adıyla kaydedilir.")
    case .keys: Phrase("Keys", tr: "Tuşlar")
    case .keyHint:
      Phrase(
        "While a change has the focus: 1 noise, 2 minor, 3 matters, 4 send to an expert; n a note "
          + "on the decision; j or ↓ the next change, k or ↑ the one before; Tab its links and buttons, Escape back to it; ? "
          + "shows and hides this.",
        tr:
          "Bir değişiklik odaktayken: 1 gürültü, 2 önemsiz, 3 önemli, 4 uzmana gönder; n karara not; j "
          + "ya da ↓ sonraki, k ya da ↑ önceki değişiklik; Tab bağlantıları ve düğmeleri, Escape geri; ? bu "
          + "açıklamayı açar ve kapatır.")
    case .none: Phrase("No change waits for a decision.", tr: "Karar bekleyen değişiklik yok.")
    case .cited(0): Phrase("not cited", tr: "alıntılanmadı")
    case .cited(let count):
      Phrase(count == 1 ? "cited once" : "cited \(count) times", tr: "\(count) kez alıntılandı")
    case .decide: Phrase("Decide", tr: "Karar ver")
    case .decided: Phrase("Decided just now", tr: "Az önce karara bağlandı")
    case .expert: Phrase("Expert", tr: "Uzman")
    case .note: Phrase("Note", tr: "Not")
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
