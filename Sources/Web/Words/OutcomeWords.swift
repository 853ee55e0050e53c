import Indicators

/// How an attempt to fetch ended, in the words of a reader.
struct OutcomeWords: SitePhrase {
  let outcome: CaptureOutcome

  init(_ outcome: CaptureOutcome) {
    self.outcome = outcome
  }

  var phrase: Phrase {
    switch outcome {
    case .changed: Phrase("Changed", tr: "Değişti")
    case .unchanged: Phrase("Unchanged", tr: "Değişmedi")
    case .notModified: Phrase("Unchanged, says the server", tr: "Sunucuya göre değişmedi")
    case .moved: Phrase("Moved to another address", tr: "Başka bir adrese taşındı")
    case .noiseOnly: Phrase("No change that counts", tr: "Önemli bir değişiklik yok")
    case .gone: Phrase("Gone", tr: "Kaldırılmış")
    case .refused: Phrase("Refused by the server", tr: "Sunucu reddetti")
    case .robotsDenied: Phrase("Not open to programs", tr: "Programlara kapalı")
    case .blockedAddress: Phrase("Address not allowed", tr: "Adrese izin verilmiyor")
    case .tlsError: Phrase("No secure connection", tr: "Güvenli bağlantı kurulamadı")
    case .dnsError: Phrase("Host not found", tr: "Sunucu adı bulunamadı")
    case .timeout: Phrase("Too slow", tr: "Çok yavaş")
    case .tooLarge: Phrase("Too large", tr: "Çok büyük")
    case .badResponse: Phrase("Answer cut off or broken", tr: "Yanıt kesik ya da bozuk")
    case .serverError: Phrase("Server failed", tr: "Sunucu hata verdi")
    case .soft404: Phrase("A page that says “not found”", tr: "“Bulunamadı” diyen bir sayfa")
    case .wrongType: Phrase("Another type of document", tr: "Başka türde bir belge")
    case .cancelled: Phrase("Stopped by somebody", tr: "Biri tarafından durduruldu")
    }
  }
}
