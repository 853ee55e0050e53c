import Indicators
import Tables
import Tracking

/// A source in the list of all: what it is, when it was seen, and what to do about it.
struct SourceEntry {
  let condition: SourceCondition
  let visit: Visit

  var html: HTML {
    let words = visit.words
    let source = condition.source
    let title = visit.link(to: .source(source.id ?? 0))
    let never: HTML? = condition.last == nil ? nil : HTML(text: words[SourceWords.never])
    let seen = condition.lastSeen.map(MomentView.html) ?? never
    return """
      <li><h3><a href="\(address: title)">\(source.title)</a></h3>
      <p class="about">\(SourceCountry.name(of: source, visit)) · \(source.address)</p>
      \(FactList.html([
        (words[SourceWords.lastSeen], seen),
        (words[SourceWords.lastAttempt], attempt),
        (words[SourceWords.nextStep], step),
      ]))</li>

      """
  }

  /// The last attempt: how it ended, and in a failing one why.
  private var attempt: HTML? {
    guard let last = condition.last else { return nil }
    let why: HTML? =
      last.outcome.isGood ? nil : ". <span lang=\"en\">\(last.detail)</span>"
    return "\(visit.words[OutcomeWords(last.outcome)]), \(MomentView.html(last.startedAt))\(why)"
  }

  private var step: HTML? {
    let words = HTML(text: visit.words[NextStepWords(condition.cause)])
    switch condition.cause {
    case .inOrder: return nil
    case .neverFetched, .notFetchedThere:
      return "\(words) <code>yardstick fetch \(condition.source.id ?? 0)</code>"
    case .moved(let target): return "\(words) \(command(to: target))"
    case .failing(let outcome), .failed(let outcome):
      return [.gone, .soft404, .wrongType].contains(outcome)
        ? "\(words) \(command(to: nil))" : words
    case .changed, .silent, .paused, .dead: return words
    }
  }

  private func command(to address: String?) -> HTML {
    "<code>\(MoveCommand.text(source: condition.source.id ?? 0, to: address))</code>"
  }
}
