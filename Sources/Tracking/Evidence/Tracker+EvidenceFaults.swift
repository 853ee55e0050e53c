import Indicators
import Reading
import Records

extension Tracker {
  /// How many characters a quoted passage may have.
  public static let longestQuote = 10_000
  /// How many characters the name of a page may have.
  private static let longestPage = 40

  /// Throws at the first part of `draft` that cannot be evidence.
  static func refuseFaults(of draft: EvidenceDraft) throws(TrackingError) {
    if let quote = draft.quote { try refuseFaults(ofQuote: quote) }
    guard let page = draft.page else { return }
    guard page.count <= longestPage, page.contains(where: { $0.isNumber || $0.isLetter }),
      !page.contains(where: \.isNewline)
    else {
      throw .setting("page", reason: "name one, such as 12, 12-13 or xii")
    }
  }

  private static func refuseFaults(ofQuote quote: String) throws(TrackingError) {
    if quote.allSatisfy(\.isWhitespace) {
      throw .setting("quote", reason: "it is empty; copy the passage into it, or leave it out")
    }
    if FoldedText(quote).bytes.isEmpty {
      throw .setting("quote", reason: "it has no word; copy the passage into it, or leave it out")
    }
    let length = quote.unicodeScalars.count
    guard length <= longestQuote else {
      throw .setting(
        "quote",
        reason: "it has \(length) characters and may have \(longestQuote); cite what counts of it")
    }
  }

  /// The number of the evidence that is replaced; it must stand, and be of the same cell.
  func replaced(_ id: Int64, by cell: Cell) throws(TrackingError) -> Int64 {
    let old = try standingEvidence(id)
    guard old.cell == cell else {
      throw .setting(
        "replaced evidence",
        reason: "\(id) is of \(old.cell.indicator.rawValue), \(old.cell.country.rawValue), "
          + "\(old.cell.cycle.rawValue); name one of the same cell")
    }
    return id
  }
}
