import Tracking

/// What stands on the form of the sandbox.
enum WhatIfWords: SitePhrase {
  case heading
  case lead(String, String)
  case nothingStored
  case invitation
  case tryWeight
  case tryValue
  case form
  case legend(SandboxChange.Kind)
  case field(TrialField)
  case submit
  case incomplete
  case faults(Int)

  var phrase: Phrase {
    switch self {
    case .heading: Phrase("What if", tr: "Ya şöyle olsaydı")
    case .lead(let title, let cycle):
      Phrase(
        "What would move if weights, methods or values of \(title) were others in \(cycle).",
        tr: "Ağırlıklar, yöntemler ya da değerler başka olsaydı ne değişirdi: \(title), \(cycle).")
    case .nothingStored:
      Phrase(
        "This is a trial. Nothing is stored, and its scores are not the published ones.",
        tr: "Bu bir denemedir. Hiçbir şey kaydedilmez; puanları yayımlanan puanlar değildir.")
    case .invitation: WhatIfWords.invitationText
    case .tryWeight:
      Phrase("What if its weight were another?", tr: "Ağırlığı başka olsaydı?")
    case .tryValue: Phrase("What if its value were another?", tr: "Değeri başka olsaydı?")
    case .form: Phrase("What is tried", tr: "Denenenler")
    case .legend(let kind): WhatIfWords.legend(kind)
    case .field(let field): WhatIfWords.name(of: field)
    case .submit: Phrase("Try it", tr: "Dene")
    case .incomplete:
      Phrase(
        "Fill in every field of this line, or none.",
        tr: "Bu satırın bütün alanlarını doldurun ya da boş bırakın.")
    case .faults(let count):
      Phrase(
        "Nothing was tried. Lines to be mended: \(count)",
        tr: "Hiçbir şey denenmedi. Düzeltilecek satır: \(count)")
    }
  }

  private static let invitationText = Phrase(
    "Try other weights, ways of joining, scales or values, and see which scores, ranks and bands "
      + "would move. Nothing is stored; the address of a trial can be passed on.",
    tr: "Başka ağırlıklar, birleştirme yolları, ölçekler ya da değerler deneyin; hangi puan, sıra "
      + "ve bantların değişeceğini görün. Hiçbir şey kaydedilmez; denemenin adresi paylaşılabilir.")

  private static func legend(_ kind: SandboxChange.Kind) -> Phrase {
    switch kind {
    case .weight: Phrase("Another weight", tr: "Başka bir ağırlık")
    case .aggregate: Phrase("Another way of joining", tr: "Başka bir birleştirme yolu")
    case .normalise: Phrase("Another scale", tr: "Başka bir ölçek")
    case .value: Phrase("Another value", tr: "Başka bir değer")
    }
  }

  private static func name(of field: TrialField) -> Phrase {
    switch field {
    case .weightOf, .aggregateOf: MethodWords.name.phrase
    case .normaliseOf, .valueOf: Phrase("Indicator", tr: "Gösterge")
    case .weight: Phrase("Weight, such as 2", tr: "Ağırlık, örneğin 2")
    case .aggregate: MethodWords.joined.phrase
    case .offset: Phrase("Offset, if any", tr: "Varsa kaydırma")
    case .normalise: Phrase("Scale", tr: "Ölçek")
    case .normaliseBy:
      Phrase("Its ends, such as 0:10, or country", tr: "Uçları, örneğin 0:10, ya da ülke")
    case .valueIn: MethodWords.country.phrase
    case .value: Phrase("Value", tr: "Değer")
    }
  }
}
