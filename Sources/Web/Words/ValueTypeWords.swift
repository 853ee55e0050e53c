import Indicators

/// What kind of value an indicator takes, in words.
struct ValueTypeWords: SitePhrase {
  let type: ValueType

  var phrase: Phrase {
    switch type {
    case .grade: Phrase("A level with a written descriptor", tr: "Yazılı tanımı olan bir düzey")
    case .percent: Phrase("A share, 0 to 100 percent", tr: "Bir pay, yüzde 0 ile 100 arası")
    case .count: Phrase("A whole number", tr: "Bir tam sayı")
    case .amount: Phrase("An amount of money", tr: "Bir para tutarı")
    case .ratio: Phrase("A ratio", tr: "Bir oran")
    case .number: Phrase("A number", tr: "Bir sayı")
    case .yesNo: Phrase("Yes, partly or no", tr: "Evet, kısmen ya da hayır")
    case .category: Phrase("One of several ordered labels", tr: "Sıralı etiketlerden biri")
    case .points: Phrase("Points of a checklist", tr: "Bir denetim listesinin puanları")
    case .rank:
      Phrase("A place in an order, 1 being the first", tr: "Bir sıralamadaki yer; ilki 1'dir")
    case .text: Phrase("A text, never scored", tr: "Puanlanmayan bir metin")
    }
  }
}
