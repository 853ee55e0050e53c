import Indicators
import Reading
import Records

/// Looks for quoted passages in the newest good capture of one source.
struct PassageFinder {
  /// The source.
  let source: Source
  /// The capture in which is looked; nil where there is none.
  let capture: Capture?
  private let main: QuoteSearch?
  private let whole: QuoteSearch?

  init(source: Source, capture: Capture?, text: CaptureText?) {
    self.source = source
    self.capture = text?.fault == nil ? capture : nil
    main = text.flatMap { $0.fault == nil ? QuoteSearch($0.text) : nil }
    whole = text.flatMap { $0.fault == nil ? $0.whole : nil }.map { QuoteSearch($0) }
  }

  /// Where `quote` stands; in what surrounds the content only where it is not in the content.
  func find(_ quote: String, page: String?, near: Int? = nil) -> QuoteFinding? {
    // Of "12-13" it is the first.
    let page = page.flatMap { $0.split { !$0.isNumber }.first.flatMap { Int($0) } }
    guard let found = main?.find(quote, page: page, near: near) else { return nil }
    guard found.anchor == nil, let whole else { return found }
    let other = whole.find(quote, page: page)
    return other.anchor == nil ? found : other
  }

  /// All places of the content where `quote` stands letter for letter.
  func all(of quote: String) -> [QuoteAnchor] { main?.all(of: quote) ?? [] }

  /// What stands now in the content where `anchor` stood.
  func successor(of anchor: QuoteAnchor) -> QuoteAnchor? { main?.successor(of: anchor) }

  /// Looks for the passage of `entry` and notes in it what was found.
  func fill(_ entry: inout EvidenceEntry) {
    entry.capture = capture?.id
    guard let quote = entry.quote, let finding = find(quote, page: entry.page) else { return }
    entry.anchor = finding.anchor
    switch finding {
    case .exact: entry.finding = .exact
    case .approximate: entry.finding = .approximate
    case .missing: entry.finding = .missing
    }
  }
}
