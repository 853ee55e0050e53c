import Indicators
import Tracking

/// What to do next about a source.
struct NextStepWords: SitePhrase {
  let cause: SourceCause

  init(_ cause: SourceCause) {
    self.cause = cause
  }

  var phrase: Phrase {
    switch cause {
    case .changed:
      Phrase("Look at the change and decide what it is.", tr: "Değişikliğe bakıp kararını verin.")
    case .failing(let outcome), .failed(let outcome): Self.step(after: outcome)
    case .moved:
      Phrase(
        "Have it watched at its new address; its captures and evidence go along.",
        tr: "Yeni adresinde izletin; kayıtları ve kanıtları onunla gider.")
    case .silent:
      Phrase(
        "Look whether it is published elsewhere now.",
        tr: "Artık başka bir yerde yayımlanıp yayımlanmadığına bakın.")
    case .neverFetched: Phrase("Fetch it.", tr: "Getirin.")
    case .notFetchedThere:
      Phrase(
        "It is fetched there with the next run, or at once:",
        tr: "Orada bir sonraki seferde getirilir; hemen getirmek için:")
    case .inOrder: Phrase("Nothing to do.", tr: "Yapılacak bir şey yok.")
    case .paused: Phrase("Resume it when it is wanted again.", tr: "Gerektiğinde sürdürün.")
    case .dead:
      Phrase(
        "Its captures stay; name another source for what rests on it.",
        tr: "Kayıtları kalır; ona dayananlar için başka bir kaynak gösterin.")
    }
  }

  private static func step(after outcome: CaptureOutcome) -> Phrase {
    switch outcome {
    case .gone, .soft404, .wrongType, .moved:
      Phrase("Look for its new address and name it:", tr: "Yeni adresini bulup belirtin:")
    case .refused, .robotsDenied:
      Phrase(
        "Ask the owner for access, or keep a copy by hand.",
        tr: "Sahibinden erişim isteyin ya da kopyayı elle ekleyin.")
    case .blockedAddress:
      Phrase(
        "Allow the host in the settings if it is meant.",
        tr: "Bilerek eklendiyse sunucuya ayarlarda izin verin.")
    case .tlsError:
      Phrase(
        "See what the last attempt says; a missing certificate can be given to the source.",
        tr: "Son denemenin açıklamasına bakın; eksik bir sertifika kaynağa eklenebilir.")
    case .dnsError: Phrase("Check the name of the host.", tr: "Sunucu adını denetleyin.")
    case .timeout, .tooLarge:
      Phrase(
        "Raise its limit, or try again later.", tr: "Sınırını yükseltin ya da yeniden deneyin.")
    case .badResponse, .serverError, .cancelled:
      Phrase(
        "It is tried again; write to the owner if it lasts.",
        tr: "Yeniden denenir; sürerse sahibine yazın.")
    case .changed, .unchanged, .notModified, .noiseOnly:
      Phrase("Nothing to do.", tr: "Yapılacak bir şey yok.")
    }
  }
}
