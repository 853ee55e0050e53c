import Tracking

/// Why a line of the sandbox's form cannot be tried.
struct WhatIfFaultWords: SitePhrase {
  let kind: SandboxChange.Kind
  let fault: SandboxFault
  /// The ends of the indicator's scale, as shown.
  let scale: (low: String, high: String)?

  var phrase: Phrase {
    switch fault {
    case .unknown(_, let name, _):
      Phrase("This framework has no “\(name)”.", tr: "Bu çerçevede “\(name)” yok.")
    case .form: form
    case .misplaced: misplaced
    }
  }

  private var form: Phrase {
    switch kind {
    case .weight:
      Phrase("A weight is a number of 0 or more.", tr: "Ağırlık 0 ya da daha büyük bir sayıdır.")
    case .aggregate:
      Phrase("An offset is a number of 0 or more.", tr: "Kaydırma 0 ya da daha büyük bir sayıdır.")
    case .normalise:
      Phrase(
        "Goalposts take two ends, the lower first, such as 0:10; the distance to a reference takes "
          + "the code of a country; other scales take nothing.",
        tr: "Kale direkleri iki uç alır, önce küçük olan, örneğin 0:10; referansa uzaklık bir ülke "
          + "kodu alır; diğer ölçekler bir şey almaz.")
    case .value:
      Phrase(
        "A value is a number, or a reason for having none, such as not-collected.",
        tr: "Değer bir sayı ya da değerin olmama nedenidir, örneğin not-collected.")
    }
  }

  private var misplaced: Phrase {
    switch kind {
    case .weight:
      Phrase(
        "The top of the tree has nothing beside it to be weighed against.",
        tr: "Ağacın tepesinin yanında karşılaştırılacak bir parça yok.")
    case .aggregate:
      Phrase("An indicator is not joined from parts.", tr: "Bir gösterge parçalardan oluşmaz.")
    case .normalise:
      Phrase(
        "This scale needs more than a word; write it in a framework file.",
        tr: "Bu ölçek bir sözcükten fazlasını gerektirir; bir çerçeve dosyasına yazın.")
    case .value:
      scale.map { scale in
        Phrase(
          "The values of this indicator run from \(scale.low) to \(scale.high).",
          tr: "Bu göstergenin değerleri \(scale.low) ile \(scale.high) arasındadır.")
      } ?? Phrase("This value cannot be tried here.", tr: "Bu değer burada denenemez.")
    }
  }
}
