import Indicators
import Scoring

/// What an explanation can say beyond what tables say.
enum ExplanationMessage {
  /// That there is no score, and why.
  case noScore(String)
  /// That there is no score because nothing was observed, and what kind of absence that is.
  case absent(String)
  /// The weight among the siblings with a score, as shown.
  case weight(String)
  /// What a part adds to the score above it, as shown.
  case adds(String)
  /// The share of the weight that rests on observations, as shown.
  case coverage(String)
  /// The value that was brought to the common scale, and what it is.
  case value(String, CellMark)
  /// The value before it was treated or imputed.
  case combined(String)
  /// That the value was winsorised; from what and to what, and over all cycles or its own.
  case winsorised(String, to: String, isPooled: Bool)
  /// That the logarithm of the value was taken, and the extremes of its column.
  case logarithm(String, minimum: String, maximum: String, isPooled: Bool)
  /// The skewness and kurtosis of the column before and after; nil where no shape is left.
  case shapes(skewness: (String, String?), kurtosis: (String, String?))
  /// That there is no value.
  case noValue
  /// The score of a side.
  case score(String)
  /// That the assessor of an observation is not named.
  case nobody
  /// That the node answers to one of another framework; whether they can be compared.
  case answersTo(String, of: String, isComparable: Bool)
  /// What one step more moves; the step and the moves, as shown.
  case stepUp(String, String)
  /// What one step less moves.
  case stepDown(String, String)
}

extension Wording {
  subscript(message: ExplanationMessage) -> String {
    switch tongue {
    case .english: english(message)
    case .turkish: turkish(message)
    }
  }

  private func english(_ message: ExplanationMessage) -> String {
    switch message {
    case .noScore(let reason): "no score. \(reason)"
    case .absent(let kind): "no score: \(kind)"
    case .weight(let share): "weight \(share) %"
    case .adds(let number): "adds \(number)"
    case .coverage(let share): "coverage \(share) %"
    case .value(let number, let mark): "value \(number), \(mark.english)"
    case .combined(let number): "before \(number)"
    case .winsorised(let from, let to, let isPooled):
      "winsorised from \(from) to \(to), over \(isPooled ? "all cycles" : "the cycle")"
    case .logarithm(let value, let minimum, let maximum, let isPooled):
      "logarithm taken of \(value), minimum \(minimum) and maximum \(maximum) of "
        + (isPooled ? "all cycles" : "the cycle")
    case .shapes(let skewness, let kurtosis):
      "skewness \(skewness.0), after it \(skewness.1 ?? "none"); "
        + "kurtosis \(kurtosis.0), after it \(kurtosis.1 ?? "none")"
    case .noValue: "no value"
    case .score(let number): "score \(number)"
    case .nobody: "no assessor named"
    case .answersTo(let node, let framework, let isComparable):
      "answers to \(node) of \(framework), "
        + (isComparable ? "comparable" : "not comparable")
    case .stepUp(let step, let moves): "\(step) more moves \(moves)"
    case .stepDown(let step, let moves): "\(step) less moves \(moves)"
    }
  }

  private func turkish(_ message: ExplanationMessage) -> String {
    switch message {
    case .noScore(let reason): "puan yok. \(reason)"
    case .absent(let kind): "puan yok: \(kind)"
    case .weight(let share): "ağırlık %\(share)"
    case .adds(let number): "katkı \(number)"
    case .coverage(let share): "kapsam %\(share)"
    case .value(let number, let mark): "değer \(number), \(mark.turkish)"
    case .combined(let number): "öncesi \(number)"
    case .winsorised(let from, let to, let isPooled):
      "\(isPooled ? "tüm dönemlerde" : "dönem içinde") uç değer \(from) yerine \(to) alındı"
    case .logarithm(let value, let minimum, let maximum, let isPooled):
      "logaritması alındı: \(value); \(isPooled ? "tüm dönemlerin" : "dönemin") "
        + "en küçüğü \(minimum), en büyüğü \(maximum)"
    case .shapes(let skewness, let kurtosis):
      "çarpıklık \(skewness.0), sonrasında \(skewness.1 ?? "yok"); "
        + "basıklık \(kurtosis.0), sonrasında \(kurtosis.1 ?? "yok")"
    case .noValue: "değer yok"
    case .score(let number): "puan \(number)"
    case .nobody: "değerlendirici belirtilmemiş"
    case .answersTo(let node, let framework, let isComparable):
      "karşılığı: \(framework) \(node), "
        + (isComparable ? "karşılaştırılabilir" : "karşılaştırılamaz")
    case .stepUp(let step, let moves): "\(step) fazlası şunları değiştirir: \(moves)"
    case .stepDown(let step, let moves): "\(step) eksiği şunları değiştirir: \(moves)"
    }
  }
}

extension CellMark {
  fileprivate var english: String {
    switch self {
    case .observed: "observed"
    case .treated: "treated"
    case .imputed: "imputed"
    case .missing: "missing"
    case .several: "several values"
    case .excluded: "not applicable"
    }
  }

  fileprivate var turkish: String {
    switch self {
    case .observed: "gözlenmiş"
    case .treated: "düzeltilmiş"
    case .imputed: "tamamlanmış"
    case .missing: "eksik"
    case .several: "birden çok değer"
    case .excluded: "uygulanamaz"
    }
  }
}
