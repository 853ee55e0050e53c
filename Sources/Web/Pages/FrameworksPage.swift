import Foundation
import Indicators
import Tables
import Tracking

/// The frameworks that are loaded, with where each comes from and how far it can be trusted.
struct FrameworksPage {
  let visit: Visit

  init(_ visit: Visit) {
    self.visit = visit
  }

  func answer() async throws(SiteError) -> Answer {
    let entries = try await SiteError.tracking { () async throws(TrackingError) in
      var entries: [(FrameworkSummary, Framework)] = []
      for summary in try await visit.tracker.frameworks() {
        let framework = try await visit.tracker.framework(summary.code, version: summary.version)
        entries.append((summary, framework))
      }
      return entries
    }
    let words = visit.words
    var seen: Set<Code<Framework>> = []
    let articles = entries.map { summary, framework in
      article(summary, framework, isOlder: !seen.insert(summary.code).inserted)
    }
    let none: HTML? = entries.isEmpty ? "<p>\(words[FrameworkWords.none])</p>" : nil
    let frame = PageFrame(
      title: words[FrameworkWords.heading], language: visit.language, address: visit.address,
      section: .frameworks)
    return frame.answer(
      """
      <h1>\(words[FrameworkWords.heading])</h1>
      <p class="lead">\(words[FrameworkWords.hint])</p>
      \(none)<div class="cards">\(HTML(joining: articles, separator: "\n"))</div>
      """)
  }

  private func article(
    _ summary: FrameworkSummary, _ framework: Framework, isOlder: Bool
  ) -> HTML {
    let words = visit.words
    let target = SiteAddress(
      .compare(),
      TableQuery().with {
        $0.framework = summary.code
        $0.version = isOlder ? summary.version : nil
        $0.language = visit.query.language
      })
    let facts: [(FrameworkWords, HTML?)] = [
      (.cycles, cycles(framework).map { HTML(text: $0) }),
      (.source, framework.source.map(citation)), (.licence, framework.licence.map(citation)),
    ]
    let lines = facts.compactMap { name, text in
      text.map { text -> HTML in "<dt>\(words[name])</dt><dd>\(text)</dd>" }
    }
    let age = isOlder ? " · " + words[FrameworkWords.older] : ""
    let day = String(summary.loaded.formatted(.iso8601).prefix(10))
    return """
      <article><h2><a href="\(address: target.text)">\(summary.title[visit.language])</a></h2>
      <p class="tags"><span class="tag \(summary.status.rawValue)">\
      \(words[FrameworkWords.status(summary.status)])</span> \
      \(words[FrameworkWords.version(summary.version)])\(age) · \
      \(words[FrameworkWords.indicators(summary.indicators)])</p>
      <dl class="facts">\(lines)</dl>
      <p class="closing"><code>\(summary.code.rawValue)</code> · \(words[FrameworkWords.loaded(day)])</p>
      </article>
      """
  }

  private func cycles(_ framework: Framework) -> String? {
    guard let first = framework.cycles.first?.code, let last = framework.cycles.last?.code else {
      return nil
    }
    return first == last ? first.rawValue : "\(first) – \(last)"
  }

  private func citation(_ citation: Citation) -> HTML {
    let name = HTML(text: citation.title?[visit.language] ?? citation.address ?? "")
    return citation.address.map { HTML.link($0, name) } ?? name
  }
}
