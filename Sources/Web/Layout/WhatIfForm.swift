import Indicators
import Tables
import Tracking

/// The form of the sandbox: its fields are the fields of the address, so a trial can be mailed.
struct WhatIfForm {
  let visit: Visit
  let scoreboard: Scoreboard
  let lines: [TrialReading]

  private var words: SiteWording { visit.words }

  /// What is tried.
  var changes: [SandboxChange] { lines.compactMap(\.change) }

  /// The lines that cannot be tried, with the identifiers of their first fields.
  var faults: [(identifier: String, text: String)] {
    SandboxChange.Kind.allCases.flatMap { kind in
      lines.filter { $0.line.kind == kind }.enumerated().compactMap { place, reading in
        field(reading, kind, place).faultText.map { (field(reading, kind, place).first, $0) }
      }
    }
  }

  /// What must be mended, before the form; nothing where all is well.
  var summary: HTML {
    guard !faults.isEmpty else { return HTML() }
    let links = faults.map { fault -> HTML in
      "<li><a href=\"#\(fault.identifier)\">\(fault.text)</a></li>"
    }
    return """
      <section class="faults" aria-labelledby="faults"><h2 id="faults">\
      \(words[WhatIfWords.faults(faults.count)])</h2><ul>\(links)</ul></section>

      """
  }

  var html: HTML {
    """
    <form class="filters" method="get" action="\(address: SitePath.whatIf.path)" \
    aria-label="\(words[WhatIfWords.form])">
    \(kept)\(SandboxChange.Kind.allCases.map(group))
    <p class="actions"><button type="submit">\(words[WhatIfWords.submit])</button> \
    <a href="\(address: startAfresh)">\(words[FilterWords.reset])</a></p>
    </form>

    """
  }

  /// What the form does not show but must not lose; what is tried is tried on one framework.
  private var kept: HTML {
    let query = visit.query.elsewhere.with {
      $0.framework = scoreboard.framework.code
      $0.cycles = visit.query.cycles
    }
    return HTML(
      joining: query.fields.map { field, value in
        .element("input", ["type": "hidden", "name": field.rawValue, "value": value]) + "\n"
      })
  }

  private var startAfresh: String { visit.link(to: .whatIf) { $0.cycles = visit.query.cycles } }

  /// The lines of one kind: those that were filled in, and an empty one.
  private func group(_ kind: SandboxChange.Kind) -> HTML {
    let filled = lines.filter { $0.line.kind == kind }
    let shown = filled.enumerated().map { field($1, kind, $0).html }
    let empty = field(nil, kind, filled.count).html
    return """
      <fieldset class="changes"><legend>\(words[WhatIfWords.legend(kind)])</legend>
      \(shown)\(empty)</fieldset>

      """
  }

  private func field(
    _ reading: TrialReading?, _ kind: SandboxChange.Kind, _ place: Int
  ) -> WhatIfLine {
    WhatIfLine(
      visit: visit, scoreboard: scoreboard, line: reading?.line ?? TrialLine(kind),
      fault: reading?.fault, place: place)
  }
}
