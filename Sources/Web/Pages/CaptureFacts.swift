import Indicators
import Tables
import Tracking

/// How a capture was fetched, in plain words.
struct CaptureFacts {
  let content: CaptureContent
  let visit: Visit

  private var words: SiteWording { visit.words }
  private var capture: Capture { content.capture }

  var html: HTML {
    let changes = content.previous.map { previous -> HTML in
      let target = visit.link(to: .changes(previous, capture.id ?? 0))
      return "<p><a href=\"\(address: target)\">\(words[CaptureWords.changes])</a></p>\n"
    }
    return """
      \(FactList.html(first))\(changes)<details><summary>\(words[CaptureWords.facts])</summary>
      \(FactList.html(rest))</details>

      """
  }

  /// What everybody wants to know.
  private var first: [(name: String, text: HTML?)] {
    let source = visit.link(to: .source(content.source.id ?? 0))
    let notes = capture.warnings.map { HTML(text: words[WarningWords($0)]) }
    return [
      (words[CaptureWords.source], "<a href=\"\(address: source)\">\(content.source.title)</a>"),
      (
        words[CaptureWords.outcome],
        "\(words[OutcomeWords(capture.outcome)]). <span lang=\"en\">\(capture.detail)</span>"
      ),
      (
        words[CaptureWords.warnings],
        notes.isEmpty ? nil : HTML(joining: notes, separator: "<br/>")
      ),
    ]
  }

  /// What proves it.
  private var rest: [(name: String, text: HTML?)] {
    let seconds = words.tables.numbers.text(Double(capture.milliseconds) / 1000, decimals: 1)
    let hops = capture.redirects.map { HTML.link($0, HTML(text: $0)) }
    let isElsewhere = capture.finalAddress != capture.address
    return [
      (
        words[CaptureWords.fetched],
        "\(MomentView.html(capture.startedAt)) \(words[CaptureWords.took(seconds)])"
      ),
      (words[CaptureWords.asked], .link(capture.address, HTML(text: capture.address))),
      (
        words[CaptureWords.redirects],
        hops.isEmpty ? nil : HTML(joining: hops, separator: "<br/>")
      ),
      (
        words[CaptureWords.answered],
        isElsewhere ? .link(capture.finalAddress, HTML(text: capture.finalAddress)) : nil
      ),
      (words[CaptureWords.status], capture.status.map { "\($0)" }),
      (words[CaptureWords.type], capture.mediaType.map { HTML(text: $0) }),
      (words[CaptureWords.charset], capture.charset.map { HTML(text: $0) }),
      (words[CaptureWords.size], capture.size.map { HTML(text: SizeText.text($0, words)) }),
      (words[CaptureWords.digest], capture.digest.map { "<code>\($0.hex)</code>" }),
      (words[CaptureWords.peer], capture.peer.map { HTML(text: $0) }),
      (words[CaptureWords.tls], capture.tls.map { HTML(text: $0) }),
      (words[CaptureWords.lastModified], capture.lastModified.map { HTML(text: $0) }),
    ]
  }
}
