import Indicators
import Tracking

/// What stands on the pages of sources.
enum SourceWords: SitePhrase {
  case heading
  case hint
  case none
  case country
  case allCountries
  case show
  case regional
  case group(SourceCause)
  case count(Int)
  case lastSeen
  case never
  case lastAttempt
  case nextStep
  case address
  case formerAddresses
  case publisher
  case licence
  case language
  case schedule
  case nextFetch
  case rhythm
  case onRequest
  case indicators
  case cited(Int)
  case triage(Int)
  case timeline
  case notFetched
  case text
  case changes
  case status(Int)
  case timelineCut(Int)
  case feed
  case published
  case documents
  case documentsCut(Int, of: Int)

  var phrase: Phrase {
    switch self {
    case .heading: Phrase("Sources", tr: "Kaynaklar")
    case .hint:
      Phrase(
        "The documents that are watched, those first that want attention.",
        tr: "İzlenen belgeler; ilgi bekleyenler önce gelir.")
    case .none:
      Phrase(
        "No source is watched here yet. The operator adds one with",
        tr: "Burada henüz bir kaynak izlenmiyor. İşletmeci şu komutla ekler:")
    case .country: Phrase("Country", tr: "Ülke")
    case .allCountries: Phrase("All", tr: "Tümü")
    case .show: Phrase("Show", tr: "Göster")
    case .regional: Phrase("Regional", tr: "Bölgesel")
    case .group(let cause): Self.name(of: cause)
    case .count(let count):
      Phrase(count == 1 ? "1 source" : "\(count) sources", tr: "\(count) kaynak")
    case .lastSeen: Phrase("Last seen", tr: "Son görülme")
    case .never: Phrase("never", tr: "hiç")
    case .lastAttempt: Phrase("Last attempt", tr: "Son deneme")
    case .nextStep: Phrase("Next step", tr: "Sonraki adım")
    case .address: Phrase("Address", tr: "Adres")
    case .formerAddresses: Phrase("Watched before at", tr: "Önceki adresleri")
    case .publisher: Phrase("Publisher", tr: "Yayımlayan")
    case .licence: Phrase("Licence", tr: "Lisans")
    case .language: Phrase("Language", tr: "Dil")
    case .schedule: Phrase("Fetched", tr: "Getirilme zamanı")
    case .nextFetch: Phrase("Next fetch", tr: "Sonraki getirme")
    case .rhythm: Phrase("Something new expected", tr: "Beklenen yenilik aralığı")
    case .onRequest: Phrase("on request", tr: "istek üzerine")
    case .indicators: Phrase("Serves", tr: "Dayanak olduğu göstergeler")
    case .cited(let count):
      Phrase(
        count == 1 ? "1 piece of evidence cites it." : "\(count) pieces of evidence cite it.",
        tr: "\(count) kanıt ona dayanıyor.")
    case .triage(let count):
      Phrase(
        count == 1 ? "1 change waits for a decision" : "\(count) changes wait for a decision",
        tr: "Karar bekleyen \(count) değişiklik")
    case .timeline: Phrase("Timeline", tr: "Zaman çizelgesi")
    case .notFetched: Phrase("It was never fetched.", tr: "Hiç getirilmedi.")
    case .text: Phrase("Text", tr: "Metin")
    case .changes: Phrase("What changed", tr: "Neler değişti")
    case .status(let status): Phrase("status \(status)", tr: "durum \(status)")
    case .timelineCut(let count):
      Phrase("The last \(count) attempts are shown.", tr: "Son \(count) deneme gösteriliyor.")
    case .feed: Phrase("Listed by", tr: "Listeleyen akış")
    case .published: Phrase("Published", tr: "Yayımlanma")
    case .documents: Phrase("Documents from this feed", tr: "Bu akıştan gelen belgeler")
    case .documentsCut(let count, let all):
      Phrase(
        "The last \(count) of \(all) documents are shown.",
        tr: "\(all) belgenin son \(count) tanesi gösteriliyor.")
    }
  }

  private static func name(of cause: SourceCause) -> Phrase {
    switch cause {
    case .changed: Phrase("Changed, to be decided", tr: "Değişti, karar bekliyor")
    case .failing(let outcome):
      Phrase("Failing: ", tr: "Alınamıyor: ") + OutcomeWords(outcome).phrase
    case .failed(let outcome):
      Phrase("Failed last time: ", tr: "Son denemede alınamadı: ") + OutcomeWords(outcome).phrase
    case .moved: OutcomeWords(.moved).phrase
    case .silent: Phrase("Silent for longer than expected", tr: "Beklenenden uzun süredir sessiz")
    case .neverFetched: Phrase("Never fetched", tr: "Hiç getirilmedi")
    case .notFetchedThere:
      Phrase("Not fetched yet at its new address", tr: "Yeni adresinde henüz getirilmedi")
    case .inOrder: Phrase("In order", tr: "Yolunda")
    case .paused: Phrase("Paused", tr: "Duraklatıldı")
    case .dead: Phrase("Gone for good", tr: "Tümüyle kaldırıldı")
    }
  }
}
