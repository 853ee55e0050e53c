extension Caution {
  /// The sign in a cell, such as `◔62%`.
  public var sign: String {
    switch self {
    case .imputed: "†"
    case .treated: "‡"
    case .lowCoverage(let percent): "◔\(percent)%"
    case .smallSample: "§"
    case .countries(let count): "n=\(count)"
    }
  }

  /// The sign where only ASCII can be shown.
  var plainSign: String {
    switch self {
    case .imputed: "i"
    case .treated: "t"
    case .lowCoverage(let percent): "c\(percent)%"
    case .smallSample: "s"
    case .countries(let count): "n=\(count)"
    }
  }

  /// The sign in a list of signs, where no number is filled in.
  var legendSign: String {
    switch self {
    case .imputed, .treated, .smallSample: sign
    case .lowCoverage: "◔%"
    case .countries: "n"
    }
  }

  /// The same where only ASCII can be shown.
  var plainLegendSign: String {
    switch self {
    case .imputed, .treated, .smallSample: plainSign
    case .lowCoverage: "c%"
    case .countries: "n"
    }
  }
}

extension String {
  /// The sign for a missing number where only ASCII can be shown.
  var asPlainSign: String {
    switch self {
    case "–": "-"
    case "·": "."
    case "#a–b": "#a-b"
    case let other: other
    }
  }
}
