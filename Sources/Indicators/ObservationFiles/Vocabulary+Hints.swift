extension Vocabulary {
  /// The one code that is `word` but for the case of its ASCII letters.
  func sameButForCase(_ word: String, as field: ObservationField) -> String? {
    folded[field]?[word.asciiLowercased] ?? nil
  }

  /// The codes that may stand in each field by their small letters; nil where two would be one.
  func foldedCodes() -> [ObservationField: [String: String?]] {
    let fields: [ObservationField] = [.indicator, .country, .cycle, .facet, .status, .confidence]
    return Dictionary(
      uniqueKeysWithValues: fields.map { field in
        (
          field,
          Dictionary(
            codes(of: field).map { ($0.asciiLowercased, $0) }, uniquingKeysWith: { _, _ in nil })
        )
      })
  }

  /// What somebody who wrote `word` probably meant.
  func hint(for word: String, as field: ObservationField) -> String? {
    if field == .country, let code = code(ofCountryNamed: word) {
      return "The code of \(word) is \"\(code)\"."
    }
    if field == .cycle, collectsCycles { return nil }
    let codes = codes(of: field)
    if let hint = NearMiss.hint(for: word, among: codes) { return hint }
    if let stranger = word.unicodeScalars.first(where: { !$0.isASCII }) {
      let number = String(stranger.value, radix: 16, uppercase: true)
      return "It holds U+\(String(repeating: "0", count: max(0, 4 - number.count)))\(number), "
        + "which is not an ASCII letter."
    }
    guard !codes.isEmpty, codes.count <= 12 else { return nil }
    return "Known are \(codes.joined(separator: ", "))."
  }

  /// The codes that may stand in `field`.
  func codes(of field: ObservationField) -> [String] {
    switch field {
    case .indicator: framework.indicators.map(\.code.rawValue)
    case .country: countries.map(\.code.rawValue)
    case .cycle: cycles.map(\.code.rawValue)
    case .facet: Facet.allCases.map(\.rawValue)
    case .status: AbsenceKind.allCases.map(\.rawValue)
    case .confidence: Confidence.allCases.map(\.rawValue)
    case .value, .assessor, .sampleSize, .standardError, .low, .high, .currency, .date,
      .justification, .evidenceAddress, .evidenceQuote, .evidencePage:
      []
    }
  }

  private func code(ofCountryNamed name: String) -> String? {
    let folded = name.lowercased()
    let named = (countries + known.countries).first { country in
      country.names.contains { $0.text.wordings.values.contains { $0.lowercased() == folded } }
    }
    guard let named else { return nil }
    return countries.first { country in
      country.code == named.code || named.foreignCodes.contains(country.code.rawValue)
    }?.code.rawValue
  }
}

extension String {
  /// The text with `A` to `Z` made small and nothing else touched.
  var asciiLowercased: String {
    var bytes = Array(utf8)
    for place in bytes.indices where (0x41...0x5A).contains(bytes[place]) { bytes[place] |= 0x20 }
    return String(decoding: bytes, as: UTF8.self)
  }
}
