import Indicators
import Tables
import Tracking

/// A change on the page of those to be decided: what it is, and how it is decided.
struct TriageEntry {
  let visit: Visit
  let change: ChangeToDecide
  /// The version before it.
  let previous: Int64?
  /// The change at which the author goes on.
  let next: Int64?

  private var words: SiteWording { visit.words }
  private var capture: Int64 { change.capture.id ?? 0 }

  var html: HTML {
    let target = visit.link(to: .source(change.source.id ?? 0))
    let standing = change.decisions.last.map { last -> HTML in
      """
      <p><b>\(words[TriageWords.decision(last.decision)])</b>\(last.expert.map { ": " + $0 } ?? ""), \
      \(last.author), \(MomentView.html(last.time))\(last.note.map { ": " + $0 } ?? "")</p>

      """
    }
    return """
      <li id="change-\(capture)" tabindex="-1"><h2><a href="\(address: target)">\
      \(change.source.title)</a></h2>
      <p class="about">\(SourceCountry.name(of: change.source, visit)) · \
      \(MomentView.html(change.capture.startedAt)) · \
      \(words[TriageWords.cited(change.citations)])\(difference)</p>
      <p lang="en">\(change.capture.detail)</p>
      \(standing)\(visit.author.map(form) ?? commands)</li>

      """
  }

  private var difference: HTML? {
    previous.map { previous in
      let target = visit.link(to: .changes(previous, capture))
      return " · <a href=\"\(address: target)\">\(words[TriageWords.changes])</a>"
    }
  }

  /// The commands that decide, where the site itself cannot.
  private var commands: HTML {
    let commands = TriageDecision.allCases.map { decision -> HTML in
      let expert = decision == .expert ? " --to NAME" : ""
      return """
        <li>\(words[TriageWords.decision(decision)]): \
        <code>yardstick triage \(capture) \(decision.rawValue)\(expert) [--note NOTE]</code></li>

        """
    }
    return """
      <details><summary>\(words[TriageWords.decide])</summary>
      <ul>\(HTML(joining: commands))</ul></details>
      """
  }

  /// One form with a button for each decision, a note on it, and the expert who must be named for one.
  ///
  /// Enter in a field presses the first button of a form. It is one that sends to the expert, who is
  /// then asked for, so that no note decides anything by itself.
  private func form(_ author: SiteAuthor) -> HTML {
    let target = visit.link(to: .triage)
    let hidden: [(FormField, String?)] = [
      (.token, author.token), (.capture, "\(capture)"), (.known, "\(change.decisions.count)"),
      (.next, next.map { "\($0)" }),
    ]
    let fields = hidden.compactMap { field, value in
      value.map { HTML.element("input", ["type": "hidden", "name": field.rawValue, "value": $0]) }
    }
    let plain = TriageDecision.allCases.filter { $0 != .expert }
    return """
      <form class="decide" method="post" action="\(address: target)">\(fields)\
      <button hidden="hidden" name="\(FormField.decision.rawValue)" \
      value="\(TriageDecision.expert.rawValue)"></button>\
      \(HTML(joining: plain.map(button), separator: " ")) \
      \(field(.expert, words[TriageWords.expert], Tracker.longestExpert)) \(button(.expert)) \
      \(field(.note, words[TriageWords.note], Tracker.longestNote))</form>

      """
  }

  private func field(_ field: FormField, _ label: String, _ limit: Int) -> HTML {
    let name = "\(field.rawValue)-\(capture)"
    let needed: HTML? = field == .expert ? " required=\"required\"" : nil
    return """
      <span><label for="\(name)">\(label)</label> <input id="\(name)" name="\(field.rawValue)" \
      type="text"\(needed) maxlength="\(limit)" autocomplete="off"/></span>
      """
  }

  /// A button with the key that presses it: the place of the decision in their list.
  private func button(_ decision: TriageDecision) -> HTML {
    let key = (TriageDecision.allCases.firstIndex(of: decision) ?? 0) + 1
    let free: HTML? = decision == .expert ? nil : " formnovalidate=\"formnovalidate\""
    return """
      <button name="\(FormField.decision.rawValue)" value="\(decision.rawValue)" \
      aria-keyshortcuts="\(key)"\(free)><kbd aria-hidden="true">\(key)</kbd> \
      \(words[TriageWords.decision(decision)])</button>
      """
  }
}
