import Scoring

extension Wording {
  func turkishOutcome(_ outcome: ScoreOutcome) -> String {
    switch outcome {
    case .scored: "Puan vardır."
    case .noValue: "Değer yoktur."
    case .severalValues:
      "Birden çok değerlendirici değer verdi; yöntem yalnızca birini kabul eder (combine: only)."
    case .excluded: "Burada uygulanamaz ya da bu dönemde beklenmez."
    case .notFinite: "Değer sonlu bir sayı değildir."
    case .noDenominator: "Bölünecek değer eksik ya da sıfırdır."
    case .noRange: "En yüksek ve en düşük değer eşittir; bu yüzden bir ölçek yoktur."
    case .noSpread: "Değerler farklılaşmıyor; bu yüzden standart sapma yoktur."
    case .oneCountry: "Yalnızca bir ülkenin değeri vardır; bu yüzden yüzdelik yoktur."
    case .noTarget: "Ülkenin hedefi yoktur."
    case .targetNotBeyondBase: "Hedef, ölçümün başladığı değerin ötesinde değildir."
    case .noReference: "Referans ülkenin bu dönemde değeri yoktur."
    case .referenceAtMinimum: "En düşük değer referans ülkenindir; bu yüzden bir ölçek yoktur."
    case .unknownLevel: "Düzey, düzeyler tablosunda yoktur."
    case .noLogarithm: "Logaritma için pozitif değerler gerekir."
    case .overflow: "Sonuç bir sayı için fazla büyüktür."
    case .noChildren: "Altındakilerin hiçbirinin puanı yoktur."
    case .lowCoverage: "Altında puanı olanların ağırlık payı gerekenden azdır."
    case .notPositive: "Geometrik ya da harmonik ortalama, pozitif olmayan bir puanla karşılaştı."
    case .noWeight: "Bütün ağırlıklar sıfırdır."
    }
  }
}
