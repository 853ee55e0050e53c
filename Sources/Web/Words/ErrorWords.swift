/// What a page says that could not be made.
enum ErrorWords: SitePhrase {
  case title(SiteError)
  case sentence(SiteError)
  case didYouMean(String)
  case request(String)
  case back
  case backToForm

  var phrase: Phrase {
    switch self {
    case .title(let error): ErrorWords.title(of: error)
    case .sentence(let error): ErrorWords.sentence(of: error)
    case .didYouMean(let word):
      Phrase("Did you mean “\(word)”?", tr: "“\(word)” mi demek istediniz?")
    case .request(let number): Phrase("Request \(number)", tr: "İstek \(number)")
    case .back: Phrase("To the comparison of countries", tr: "Ülkelerin karşılaştırmasına")
    case .backToForm: Phrase("Back to the page, as it is now", tr: "Sayfanın şimdiki hâline dön")
    }
  }

  private static func title(of error: SiteError) -> Phrase {
    switch error {
    case .notFound, .unknown, .noScores, .noFramework: Phrase("Not found", tr: "Bulunamadı")
    case .unknownKey, .repeatedKey, .badValue, .malformedAddress, .addressTooLong:
      Phrase("This address cannot be read", tr: "Bu adres okunamıyor")
    case .refused: Phrase("Request refused", tr: "İstek reddedildi")
    case .badForm, .noExpert, .decidedMeanwhile:
      Phrase("Nothing was recorded", tr: "Hiçbir şey kaydedilmedi")
    case .busy, .unavailable: Phrase("Not available at present", tr: "Şu anda kullanılamıyor")
    case .fault: Phrase("Something went wrong here", tr: "Burada bir sorun oluştu")
    }
  }

  private static func sentence(of error: SiteError) -> Phrase {
    switch error {
    case .notFound: Phrase("There is no page at this address.", tr: "Bu adreste bir sayfa yok.")
    case .unknown(let part, let name, _, _, _): unknown(part, name)
    case .unknownKey(let key, _):
      Phrase(
        "“\(key)” means nothing in this address.", tr: "“\(key)” bu adreste bir anlam taşımıyor.")
    case .repeatedKey(let key):
      Phrase("“\(key)” may stand only once.", tr: "“\(key)” yalnızca bir kez kullanılabilir.")
    case .badValue(let field, let value, let expected, _): badValue(field, value, expected)
    case .malformedAddress:
      Phrase(
        "The address holds characters that cannot be read.",
        tr: "Adres okunamayan karakterler içeriyor.")
    case .addressTooLong: Phrase("The address is too long.", tr: "Adres çok uzun.")
    case .refused(let refusal): sentence(of: refusal)
    case .noScores(let code):
      Phrase(
        "There are no scores for \(code) yet: nothing is recorded that can be scored.",
        tr: "\(code) için henüz puan yok: puanlanabilecek bir kayıt yok.")
    case .noFramework: Phrase("No framework is loaded yet.", tr: "Henüz bir çerçeve yüklenmedi.")
    case .badForm:
      Phrase(
        "The form holds something that this page does not ask for.",
        tr: "Form, bu sayfanın sormadığı bir şey içeriyor.")
    case .noExpert:
      Phrase("Name the expert to whom it is sent.", tr: "Gönderilecek uzmanın adını yazın.")
    case .decidedMeanwhile(let decision, let author):
      Phrase(
        "\(author) decided of this change meanwhile: ", tr: "\(author) bu arada kararını verdi: ")
        + TriageWords.decision(decision).phrase + Phrase(".", tr: ".")
    case .busy, .unavailable:
      Phrase(
        "Please try again in a few seconds.", tr: "Lütfen birkaç saniye sonra yeniden deneyin.")
    case .fault:
      Phrase(
        "The page could not be made. The operator finds the reason under the number below.",
        tr: "Sayfa oluşturulamadı. İşletmeci nedenini aşağıdaki numarayla bulabilir.")
    }
  }

  /// What is said of a request that is no plain reading of one of our addresses.
  private static func sentence(of refusal: SiteError.Refusal) -> Phrase {
    switch refusal {
    case .malformedHost:
      Phrase(
        "The request must name exactly one host.",
        tr: "İstek tam olarak bir sunucu adı belirtmelidir.")
    case .foreignHost:
      Phrase(
        "This site does not go by the name that was asked for.",
        tr: "Bu site istenen adla yayımlanmıyor.")
    case .methodNotAllowed:
      Phrase(
        "This site can only be read: use GET or HEAD.",
        tr: "Bu site yalnızca okunabilir: GET ya da HEAD kullanın.")
    case .bodyTooLarge:
      Phrase(
        "The request carries more than it may.", tr: "İstek izin verilenden fazla veri taşıyor.")
    case .foreignForm:
      Phrase(
        "The form was not sent from a page of this site. Nothing was recorded.",
        tr: "Form bu sitenin bir sayfasından gönderilmedi. Hiçbir şey kaydedilmedi.")
    case .strangeForm:
      Phrase(
        "The form is not of this run of the program. Nothing was recorded; load the page again.",
        tr: "Form programın bu çalışmasına ait değil. Hiçbir şey kaydedilmedi; sayfayı yeniden "
          + "açın.")
    }
  }

  private static func unknown(_ part: SiteError.Part, _ name: String) -> Phrase {
    switch part {
    case .framework:
      Phrase("No framework “\(name)” is loaded.", tr: "“\(name)” adlı bir çerçeve yüklü değil.")
    case .country:
      Phrase(
        "The framework covers no country “\(name)”.", tr: "Çerçeve “\(name)” ülkesini kapsamıyor.")
    case .cycle:
      Phrase("The framework has no cycle “\(name)”.", tr: "Çerçevenin “\(name)” dönemi yok.")
    case .node:
      Phrase(
        "The framework has no indicator or group “\(name)”.",
        tr: "Çerçevede “\(name)” göstergesi ya da grubu yok.")
    }
  }

  private static func badValue(
    _ field: QueryField, _ value: String, _ expected: SiteError.Expectation
  ) -> Phrase {
    let key = field.rawValue
    let start = Phrase(
      "“\(value)” is no value for “\(key)”: ",
      tr: "“\(value)”, “\(key)” için geçerli bir değer değil: ")
    let rest =
      switch expected {
      case .oneOf(let words):
        Phrase(
          "use \(words.joined(separator: ", ")).",
          tr: "şunlardan birini kullanın: \(words.joined(separator: ", ")).")
      case .number(let range):
        Phrase(
          "use a whole number from \(range.lowerBound) to \(range.upperBound).",
          tr: "\(range.lowerBound) ile \(range.upperBound) arasında bir tam sayı kullanın.")
      case .moment:
        Phrase(
          "use a day such as 2024-06-30 or a moment such as 2024-06-30T12:00:00Z.",
          tr: "2024-06-30 gibi bir gün ya da 2024-06-30T12:00:00Z gibi bir an kullanın.")
      case .code:
        Phrase("use a code of the framework.", tr: "çerçevenin kodlarından birini kullanın.")
      }
    return start + rest
  }
}
