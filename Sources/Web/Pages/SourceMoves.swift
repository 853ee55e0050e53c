import Indicators
import Records
import Tables
import Tracking

/// Where a source was watched before, and where it says that it lives now.
struct SourceMoves {
  let visit: Visit
  let history: SourceHistory

  /// The address at which it lives for good, with the command that follows it there.
  var target: HTML? {
    history.movedTo.map { target in
      let command = MoveCommand.text(source: history.source.id ?? 0, to: target)
      return """
        \(HTML.link(target, HTML(text: target)))<br>\
        \(visit.words[NextStepWords(.moved(to: target))]) <code>\(command)</code>
        """
    }
  }

  /// The addresses at which it was watched, the last one first.
  var former: HTML? {
    guard !history.formerAddresses.isEmpty else { return nil }
    return HTML(
      joining: history.formerAddresses.reversed().map { former -> HTML in
        let reason: HTML? = former.reason.map { "<br>\($0)" }
        return """
          <div>\(HTML.link(former.address, HTML(text: former.address)))<br>\
          \(MomentView.html(former.since)) – \(MomentView.html(former.until))\(reason)</div>
          """
      })
  }
}
