import Indicators

/// What stands on the page of a capture.
enum CaptureWords: SitePhrase {
  case heading(Int64)
  case source
  case outcome
  case fetched
  case took(String)
  case asked
  case answered
  case redirects
  case status
  case type
  case charset
  case size
  case digest
  case peer
  case tls
  case lastModified
  case warnings
  case changes
  case quotes
  case elsewhere
  case text
  case page(Int)
  case noText
  case unread
  case facts
  case state(EvidenceState)

  var phrase: Phrase {
    switch self {
    case .heading(let number): Phrase("Capture \(number)", tr: "Kayıt \(number)")
    case .source: Phrase("Source", tr: "Kaynak")
    case .outcome: Phrase("Outcome", tr: "Sonuç")
    case .fetched: Phrase("Fetched", tr: "Getirildi")
    case .took(let seconds): Phrase("in \(seconds) s", tr: "\(seconds) sn içinde")
    case .asked: Phrase("Address asked for", tr: "İstenen adres")
    case .answered: Phrase("Address that answered", tr: "Yanıt veren adres")
    case .redirects: Phrase("Redirected by way of", tr: "Yönlendirmeler")
    case .status: Phrase("Status", tr: "Durum")
    case .type: Phrase("Type", tr: "Tür")
    case .charset: Phrase("Charset declared", tr: "Bildirilen karakter kümesi")
    case .size: Phrase("Size", tr: "Boyut")
    case .digest: Phrase("SHA-256", tr: "SHA-256")
    case .peer: Phrase("Connected to", tr: "Bağlanılan yer")
    case .tls: Phrase("Protected by", tr: "Koruma")
    case .lastModified: Phrase("Last changed, says the server", tr: "Sunucuya göre son değişiklik")
    case .warnings: Phrase("To be noted", tr: "Dikkat")
    case .changes:
      Phrase("What changed since the version before", tr: "Önceki sürümden bu yana neler değişti")
    case .quotes: Phrase("Quoted passages", tr: "Alıntılanan bölümler")
    case .elsewhere:
      Phrase(
        "outside the main text, or not found in it", tr: "ana metnin dışında ya da bulunamadı")
    case .text: Phrase("Text", tr: "Metin")
    case .page(let number): Phrase("Page \(number)", tr: "Sayfa \(number)")
    case .noText: Phrase("This attempt brought no document.", tr: "Bu deneme bir belge getirmedi.")
    case .unread:
      Phrase(
        "Its text was not read yet. The operator reads it with",
        tr: "Metni henüz okunmadı. İşletmeci şu komutla okur:")
    case .facts: Phrase("Facts of the fetch", tr: "Getirmenin ayrıntıları")
    case .state(let state): Self.name(of: state)
    }
  }

  private static func name(of state: EvidenceState) -> Phrase {
    switch state {
    case .current: Phrase("stands as cited", tr: "alıntılandığı gibi duruyor")
    case .changedSince:
      Phrase("stands; the document changed elsewhere", tr: "duruyor; belge başka yerde değişti")
    case .changed: Phrase("changed since; under review", tr: "sonradan değişti; inceleniyor")
    case .vanished: Phrase("gone since; under review", tr: "sonradan kaldırıldı; inceleniyor")
    case .missing: Phrase("not found in the document", tr: "belgede bulunamadı")
    case .unsought: Phrase("not looked for", tr: "aranmadı")
    }
  }
}
