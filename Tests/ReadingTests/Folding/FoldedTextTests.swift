import Testing

@testable import Reading

struct FoldedTextTests {
  @Test(arguments: [
    ("Закон о медијима", "zakon o medijima"), ("Zakon o medijima", "zakon o medijima"),
    ("Ђорђевић", "djordjevic"), ("Đorđević", "djordjevic"), ("Djordjević", "djordjevic"),
    ("љубав њива џеп", "ljubav njiva dzep"), ("ljubav njiva džep", "ljubav njiva dzep"),
    ("ǉubav ǋiva ǅep", "ljubav njiva dzep"), ("Ѓорче куќа ѕвезда", "gjorce kukja dzvezda"),
    ("Ǵorče kuḱa dzvezda", "gjorce kukja dzvezda"), ("Г\u{301}орче", "gjorce"),
    ("ISTANBUL", "istanbul"), ("İstanbul", "istanbul"), ("ısırgan", "isirgan"),
    ("ISIRGAN", "isirgan"), ("çeşitli ğüö", "cesitli guo"),
    ("Përgjithshme çështje", "pergjithshme ceshtje"),
    ("e\u{301}te\u{301}", "ete"), ("conﬁdence", "confidence"),
    ("in\u{AD}ter\u{200B}net", "internet"),
    ("Türkiye'nin 2024-2025", "turkiye nin 2024 2025"), ("  ...  ", ""), ("", ""), ("\u{301}", ""),
    ("Straße", "strasse"), ("ЧОВЕКА", "coveka"),
  ])
  func scriptsAndDiacriticsDoNotMatter(text: String, folded: String) {
    #expect(FoldedText(text).text == folded)
  }

  @Test func whatIsFoundIsShownWhereItStands() throws {
    let text = "Члан 1. Њихова љубав"
    let folded = FoldedText(text)
    let scalars = Array(text.unicodeScalars)

    let words = folded.words.map { place in
      String(String.UnicodeScalarView(scalars[folded.original(of: place)]))
    }

    #expect(words == ["Члан", "1", "Њихова", "љубав"])
  }

  @Test func latinLookAlikesWithinCyrillicWordsAreTakenForWhatTheyShow() {
    // The a, o, p, c, e and x of these words are Latin.
    #expect(
      FoldedText("пpaвo гpaђaнинa чoвeкa прecтoлoнacлeдник").text
        == FoldedText("право грађанина човека престолонаследник").text)
    #expect(FoldedText("medijа").text == "medija")
  }

  @Test func theDeclarationInBothScriptsIsOneText() throws {
    // The copies with look-alikes lack some blanks between words, which no folding brings back.
    for (one, other, share) in [
      ("udhr/sr-cyrl_utf-8_homoglyphs.txt", "udhr/sr-cyrl_utf-8_clean.txt", 0.9),
      ("udhr/mk_utf-8_homoglyphs.txt", "udhr/mk_utf-8_clean.txt", 0.9),
      ("udhr/sr-cyrl_utf-8_clean.txt", "udhr/sr-latn_utf-8.txt", 0.99),
    ] {
      guard let one = SharedDocuments.text(one), let other = SharedDocuments.text(other) else {
        return
      }
      let words = Set(FoldedText(one).text.split(separator: " "))
      let common = words.intersection(FoldedText(other).text.split(separator: " "))
      #expect(Double(common.count) >= share * Double(words.count))
    }
  }
}
