extension ObservationFile {
  /// `table` as a CSV file that reads back as the same table.
  ///
  /// Numbers have the fewest digits that read back, and never an exponent. Texts are written as
  /// they are, also those that a spreadsheet would take for a formula: the file is for programs.
  public static func csv(from table: ObservationTable) -> [UInt8] {
    let fields = writtenFields(of: table)
    var text: [UInt8] = []
    text.reserveCapacity(table.count * 32)
    text += Array(fields.map(\.rawValue).joined(separator: ",").utf8) + [0x0A]
    for place in 0..<table.count {
      let observation = table[place]
      for (number, field) in fields.enumerated() {
        if number > 0 { text.append(UInt8(ascii: ",")) }
        append(observation.text(of: field), to: &text)
      }
      text.append(0x0A)
    }
    return text
  }

  /// The fields that every file has, and those that some observation fills.
  private static func writtenFields(of table: ObservationTable) -> [ObservationField] {
    var filled: Set<ObservationField> = []
    if table.framework.columns.contains(where: { $0.facet != nil }) { filled.insert(.facet) }
    if table.assessors.count > 1 { filled.insert(.assessor) }
    if table.standing.contains(where: { $0.absence != nil }) { filled.insert(.status) }
    for place in table.details.keys {
      let observation = table[place]
      filled.formUnion(ObservationField.allCases.filter { !observation.text(of: $0).isEmpty })
    }
    return ObservationField.allCases.filter { $0.isRequired || filled.contains($0) }
  }

  private static func append(_ field: String, to text: inout [UInt8]) {
    let needsQuotes = field.utf8.contains {
      $0 == UInt8(ascii: ",") || $0 == UInt8(ascii: "\"") || $0 == 0x0A || $0 == 0x0D
    }
    guard needsQuotes else {
      text.append(contentsOf: field.utf8)
      return
    }
    text.append(UInt8(ascii: "\""))
    for byte in field.utf8 {
      if byte == UInt8(ascii: "\"") { text.append(byte) }
      text.append(byte)
    }
    text.append(UInt8(ascii: "\""))
  }
}

extension Observation {
  /// What a file says in `field`; empty where nothing is said.
  fileprivate func text(of field: ObservationField) -> String {
    switch field {
    case .indicator: cell.indicator.rawValue
    case .country: cell.country.rawValue
    case .cycle: cell.cycle.rawValue
    case .facet: cell.facet?.rawValue ?? ""
    case .assessor: assessor
    case .value: reading.valueText
    case .status: reading.statusText
    case .confidence: detail.confidence?.rawValue ?? ""
    case .sampleSize: detail.sampleSize.map(String.init) ?? ""
    case .standardError: detail.standardError.map(PlainNumber.text) ?? ""
    case .low: detail.low.map(PlainNumber.text) ?? ""
    case .high: detail.high.map(PlainNumber.text) ?? ""
    case .currency: detail.currency ?? ""
    case .date: detail.date?.description ?? ""
    case .justification: detail.justification ?? ""
    case .evidenceAddress: detail.evidence?.address ?? ""
    case .evidenceQuote: detail.evidence?.quote ?? ""
    case .evidencePage: detail.evidence?.page ?? ""
    }
  }
}

extension Reading {
  fileprivate var valueText: String {
    switch self {
    case .value(let value): PlainNumber.text(value)
    case .text(let text): text
    case .absent: ""
    }
  }

  fileprivate var statusText: String {
    switch self {
    case .value, .text: ""
    case .absent(let kind): kind.rawValue
    }
  }
}
