import Reading

/// What stands on the page of a difference.
enum ChangesWords: SitePhrase {
  case heading
  case from
  case to
  case verdict(TextComparison.Verdict)
  case counts(removed: Int, added: Int)
  case legend
  case removed
  case added
  case ignored
  case noise(TextChange.Noise)
  case unchanged(Int)
  case page(Int)
  case others
  case withoutText
  case differences

  var phrase: Phrase {
    switch self {
    case .heading: Phrase("What changed", tr: "Neler değişti")
    case .from: Phrase("From", tr: "Eski")
    case .to: Phrase("To", tr: "Yeni")
    case .verdict(.same): Phrase("The texts are the same.", tr: "Metinler aynı.")
    case .verdict(.blanks):
      Phrase(
        "Only blanks and ends of lines differ.", tr: "Yalnızca boşluklar ve satır sonları farklı.")
    case .verdict(.noise):
      Phrase(
        "Only what the noise rules ignore differs.",
        tr: "Yalnızca gürültü kurallarının yok saydığı yerler farklı.")
    case .verdict(.changed): Phrase("The text has changed.", tr: "Metin değişti.")
    case .counts(let removed, let added):
      Phrase(
        "Words removed: \(removed); words added: \(added).",
        tr: "Çıkarılan sözcük: \(removed); eklenen sözcük: \(added).")
    case .legend: Phrase("Key", tr: "Açıklama")
    case .removed: Phrase("removed", tr: "çıkarıldı")
    case .added: Phrase("added", tr: "eklendi")
    case .ignored: Phrase("ignored by a rule", tr: "bir kuralla yok sayıldı")
    case .noise(.pattern(let pattern)):
      Phrase("Ignored by the pattern \(pattern)", tr: "Bu kalıp yok sayıyor: \(pattern)")
    case .noise(.numbers):
      Phrase("Ignored: nothing but numbers", tr: "Yok sayıldı: yalnızca sayılar")
    case .noise(.dates): Phrase("Ignored: nothing but dates", tr: "Yok sayıldı: yalnızca tarihler")
    case .unchanged(let count):
      Phrase("\(count) words unchanged", tr: "Değişmeyen \(count) sözcük")
    case .page(let number): Phrase("Page \(number)", tr: "Sayfa \(number)")
    case .others: Phrase("Compare with another capture", tr: "Başka bir kayıtla karşılaştır")
    case .withoutText:
      Phrase(
        "One of these captures has no text to compare.",
        tr: "Bu kayıtlardan birinin karşılaştırılacak metni yok.")
    case .differences: Phrase("Differences", tr: "Farklar")
    }
  }
}
