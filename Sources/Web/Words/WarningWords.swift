import Indicators

/// What was odd about a capture, in the words of a reader.
struct WarningWords: SitePhrase {
  let warning: CaptureWarning

  init(_ warning: CaptureWarning) {
    self.warning = warning
  }

  var phrase: Phrase {
    switch warning {
    case .emptyBody: Phrase("The document is empty.", tr: "Belge boş.")
    case .surplusBytes:
      Phrase(
        "The server sent more than it announced.", tr: "Sunucu bildirdiğinden fazlasını gönderdi.")
    case .noLength:
      Phrase(
        "The length was not announced, so a cut could not be noticed.",
        tr: "Uzunluk bildirilmedi; kesilme fark edilemezdi.")
    case .trailingGarbage:
      Phrase("Bytes follow the end of the document.", tr: "Belgenin sonundan sonra bayt var.")
    case .typeMismatch:
      Phrase("The document is of another type than declared.", tr: "Belge bildirilen türde değil.")
    case .schemeDowngrade:
      Phrase(
        "A redirect led to an unprotected connection.",
        tr: "Bir yönlendirme korumasız bir bağlantıya götürdü.")
    case .redirectedToRoot:
      Phrase("It was redirected to the front page.", tr: "Ana sayfaya yönlendirildi.")
    case .charsetLie:
      Phrase(
        "The text is in another charset than declared.",
        tr: "Metin bildirilen karakter kümesinde değil.")
    case .soft404: Phrase("The page says “not found”.", tr: "Sayfa “bulunamadı” diyor.")
    case .maintenance:
      Phrase(
        "The page says that the site is under maintenance.", tr: "Sayfa bakım olduğunu söylüyor.")
    case .loginWall: Phrase("The page is a form to sign in.", tr: "Sayfa bir giriş formu.")
    case .botWall:
      Phrase(
        "The page wants to be shown that no robot reads it.",
        tr: "Sayfa okuyanın robot olmadığını görmek istiyor.")
    case .noText: Phrase("The document holds no text.", tr: "Belgede metin yok.")
    case .parked:
      Phrase("The domain is parked or for sale.", tr: "Alan adı park edilmiş ya da satılık.")
    case .unreadable: Phrase("The text could not be read.", tr: "Metin okunamadı.")
    }
  }
}
