import Indicators
import Tables
import Tracking

/// Passages on which observations rest, each with how it stands and what became of it.
struct CitedPassages {
  let visit: Visit
  let standings: [EvidenceStanding]

  /// How many are shown.
  private static let length = 100

  /// The list, what is under review first; nil where there are none.
  var html: HTML? {
    guard !standings.isEmpty else { return nil }
    let ordered =
      standings.filter(\.evidence.state.isReopened)
      + standings.filter { !$0.evidence.state.isReopened }
    let rest = ordered.count - Self.length
    let more: HTML? =
      rest > 0 ? "<p class=\"closing\">\(visit.words[EvidenceWords.more(rest)])</p>\n" : nil
    return """
      <ul class="entries">
      \(HTML(joining: ordered.prefix(Self.length).map(entry)))</ul>
      \(more)
      """
  }

  /// The passages of a section that begins with `heading`; nil where there are none.
  func section(_ heading: EvidenceWords) -> HTML? {
    html.map { "<section><h2>\(visit.words[heading])</h2>\n\($0)</section>\n" }
  }

  private func entry(_ standing: EvidenceStanding) -> HTML {
    let evidence = standing.evidence
    let difference = standing.difference.map {
      DifferenceText(comparison: $0, language: evidence.language, words: visit.words)
        .short
    }
    return """
      <li>\(passage(of: evidence))<p class="about">\(about(evidence))</p>
      \(difference)</li>

      """
  }

  /// What is quoted, with the way to where it stands.
  private func passage(of evidence: CitedEvidence) -> HTML {
    let words = visit.words
    let quote = evidence.anchor?.passage ?? evidence.quote
    let text: HTML = quote.map { "“\($0)”" } ?? HTML(text: words[EvidenceWords.nowhere])
    guard let capture = evidence.capture else { return text }
    let target = visit.link(to: .capture(capture)) + (quote == nil ? "" : "#cited-\(evidence.id)")
    return "<a href=\"\(address: target)\">\(text)</a>"
  }

  private func about(_ evidence: CitedEvidence) -> HTML {
    let (words, cell) = (visit.words, evidence.cell)
    let indicator = visit.link(to: .indicator(Code(cell.indicator.rawValue))) {
      $0.framework = evidence.framework
      $0.version = nil
    }
    let country =
      visit.tracker.countries.country(anyCode: cell.country.rawValue)?
      .markedName(in: visit.language) ?? cell.country.rawValue
    let number = HTML(text: words[EvidenceWords.number(evidence.id)])
    var parts: [HTML] = [
      "<a href=\"\(address: indicator)\">\(cell.indicator.rawValue)</a>", HTML(text: country),
      HTML(text: cell.cycle.rawValue),
    ]
    if !evidence.assessor.isEmpty { parts.append(HTML(text: evidence.assessor)) }
    if let page = evidence.anchor?.page { parts.append(HTML(text: words[SearchWords.page(page)])) }
    let state = words[CaptureWords.state(evidence.state)]
    parts +=
      evidence.state.isReopened ? ["<strong>\(state)</strong>", number] : [HTML(text: state)]
    return HTML(joining: parts, separator: " · ")
  }
}
