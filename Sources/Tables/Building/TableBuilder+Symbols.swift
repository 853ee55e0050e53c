import Indicators
import Scoring

extension TableBuilder {
  /// The signs that the cells use, with their meaning, in a fixed order.
  func symbols(in rows: [TableRow]) -> [TableSymbol] {
    let cells = rows.flatMap(\.cells)
    return changeSymbols(cells) + missingSymbols(cells)
      + TableSymbol.list(of: cells.flatMap(\.cautions), wording: wording) + rankSymbols(cells)
  }

  private func changeSymbols(_ cells: [TableCell]) -> [TableSymbol] {
    let changes = cells.compactMap(\.change)
    return ChangeMark.allCases.compactMap { kind in
      changes.first { $0.kind == kind }.map { change in
        TableSymbol(
          sign: change.mark, plainSign: change.plainMark, meaning: change.word, isMissing: false)
      }
    }
  }

  private func missingSymbols(_ cells: [TableCell]) -> [TableSymbol] {
    let kinds = Set(cells.compactMap(\.missing).map(\.withoutReason))
    let order =
      AbsenceKind.allCases.map { MissingKind.absent($0) } + [
        .noScore(reason: nil), .notDefined,
      ]
    return order.filter(kinds.contains).map { kind in
      let sign = wording[.missingShort(kind)]
      return TableSymbol(
        sign: sign, plainSign: sign.asPlainSign, meaning: wording[.missing(kind)],
        isMissing: true)
    }
  }

  /// What intervals are, and what it means that a score has none.
  private func intervalSymbols(_ cells: [TableCell]) -> [TableSymbol] {
    // Means and facets have no coverage, and never an interval.
    let isBare = cells.contains {
      $0.number != nil && $0.coverage != nil && $0.visibleInterval == nil
    }
    guard request.showsIntervals, isBare || cells.contains(where: { $0.visibleInterval != nil })
    else { return [] }
    return [
      TableSymbol(
        sign: "(a–b)", plainSign: "(a-b)", meaning: wording[.intervalMeaning(isBare: isBare)],
        isMissing: false)
    ]
  }

  private func rankSymbols(_ cells: [TableCell]) -> [TableSymbol] {
    let symbols = intervalSymbols(cells)
    let kinds = Set(cells.compactMap(\.rank?.kind))
    guard !kinds.isEmpty else { return symbols }
    // A range or a shared rank is one rank among others, which must be told too.
    return symbols
      + ShownRank.Kind.allCases.filter { $0 == .sole || kinds.contains($0) }.map {
        TableSymbol(
          sign: $0.legendSign, plainSign: $0.legendSign.asPlainSign,
          meaning: wording[.rankMeaning($0)],
          isMissing: false)
      }
  }
}

extension ShownRank.Kind {
  /// The sign in a list of signs.
  fileprivate var legendSign: String {
    switch self {
    case .sole: "#"
    case .shared: "#="
    case .tied: "#a–b"
    }
  }
}

extension MissingKind {
  /// The same kind, whatever the reason.
  fileprivate var withoutReason: MissingKind {
    switch self {
    case .noScore: .noScore(reason: nil)
    case .absent, .notDefined: self
    }
  }
}
