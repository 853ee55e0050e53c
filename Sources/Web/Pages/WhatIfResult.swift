import Indicators
import Scoring
import Tables
import Tracking

/// What a trial moves: scores, ranks and bands, as they are and as they would be.
struct WhatIfResult {
  let visit: Visit
  let before: Scoreboard
  let trial: SandboxTrial
  let cycle: Int

  /// How many moves a page lists; the others are counted.
  static let listed = 200

  private var words: SiteWording { visit.words }
  private var moves: [SandboxMove] { trial.sandbox.moves }

  var html: HTML {
    let heading = words[TrialWords.result(trial.sandbox.cycle)]
    guard !moves.isEmpty else {
      return """
        <section id="result"><h2>\(heading)</h2><p>\(words[TrialWords.nothingMoves]) \
        \(words[TrialWords.elsewhere(trial.sandbox.movesElsewhere)])</p>\(address)</section>
        """
    }
    let headings =
      [MethodWords.country, .score, .rank].map { words[$0] } + [words[TrialWords.band]]
    let table = PlainTable(
      caption: heading, region: words[MethodWords.region(heading)],
      headings: headings,
      rows: rows)
    return """
      <section id="result"><h2>\(heading)</h2>
      <p>\(counts)</p>
      <p class="closing">\(before.uncertainty == nil ? words[MethodWords.unvaried] : words[TrialWords.arrows])</p>
      \(table.html)\(key)\(rest)\(address)</section>
      """
  }

  private var counts: String {
    words[
      TrialWords.counts(
        moves.count, ranks: moves.count { $0.movesRank }, bands: moves.count { $0.movesBand })]
      + " " + words[TrialWords.elsewhere(trial.sandbox.movesElsewhere)]
  }

  /// What the signs beside scores mean.
  private var key: HTML? {
    CautionView.key(
      moves.prefix(WhatIfResult.listed).flatMap { $0.before.cautions + $0.after.cautions }, words)
  }

  private var rest: HTML? {
    let more = moves.count - WhatIfResult.listed
    return more > 0 ? "<p class=\"closing\">\(words[TrialWords.more(more)])</p>" : nil
  }

  /// The address of the trial, without the fields that were left empty.
  private var address: HTML {
    """
    <p class="downloads"><a href="\(address: visit.address.text)">\
    \(words[TrialWords.permalink])</a></p>
    """
  }

  /// The moves under the parts that they are of.
  private var rows: [PlainTable.Row] {
    let shown = moves.prefix(WhatIfResult.listed)
    return zip([nil] + shown.map(\.node), shown).flatMap { last, move in
      (move.node == last ? [] : [heading(of: move.node)]) + [row(move)]
    }
  }

  private func heading(of part: String) -> PlainTable.Row {
    let node = before.framework.node(Code(part))
    let code: HTML? =
      part == before.framework.root.code.rawValue
      ? nil : "<span class=\"code\">\(part)</span> "
    let name: HTML = "\(code)\(node?.title[visit.language] ?? part)"
    return PlainTable.Row(
      heading: HTML.link(visit.link(to: .indicator(Code(part))), name), cells: [], isGroup: true)
  }

  private func row(_ move: SandboxMove) -> PlainTable.Row {
    let country = before.countries.first { $0.code.rawValue == move.country }
    return PlainTable.Row(
      heading: HTML(text: country?.markedName(in: visit.language) ?? move.country),
      cells: [score(move), rank(move), band(move)], depth: 1)
  }

  private func score(_ move: SandboxMove) -> HTML {
    let numbers = [move.before, move.after].map { reading -> HTML in
      let text =
        reading.score.map { words.tables.numbers.text($0, decimals: before.framework.decimals) }
        ?? words.tables[.missing(.noScore(reason: nil))]
      return "\(text)\(CautionView.html(reading.cautions, words))"
    }
    return "<span class=\"whole\">\(passage(numbers[0], numbers[1]))\(claim(move))</span>"
  }

  /// An arrow only where the new score lies outside the interval of the present one.
  private func claim(_ move: SandboxMove) -> HTML? {
    guard let old = move.before.score, let new = move.after.score,
      let (node, country) = place(of: move)
    else { return nil }
    let decimals = before.framework.decimals
    let isSame =
      DecimalRounding.text(old, decimals: decimals) == DecimalRounding.text(new, decimals: decimals)
    let interval = before.interval(node: node, country: country, cycle: cycle)
    let isWithin = interval?.contains(new) ?? false
    let kind: ChangeMark =
      isSame ? .same : isWithin ? .withinUncertainty : new > old ? .up : .down
    return " \(ChangeView.html(kind, words))"
  }

  private func rank(_ move: SandboxMove) -> HTML {
    guard let (node, country) = place(of: move) else { return HTML() }
    let ranks = [before, trial.after].map { board in
      board.rankStandings(node: node, cycle: cycle)[country].map { ShownRank($0).text } ?? "–"
    }
    return "<span class=\"whole\">\(passage(HTML(text: ranks[0]), HTML(text: ranks[1])))</span>"
  }

  private func band(_ move: SandboxMove) -> HTML {
    let names = [move.before.score, move.after.score].map { score -> String in
      guard let score else { return "–" }
      let bands = before.framework.bands
      return (bands.last { $0.from <= score } ?? bands.first)?.name[visit.language] ?? ""
    }
    return passage(HTML(text: names[0]), HTML(text: names[1]))
  }

  /// What was and what would be; once where both are the same.
  private func passage(_ old: HTML, _ new: HTML) -> HTML {
    guard old != new else { return old }
    return """
      \(old) <span aria-hidden="true">→</span><span class="hidden"> \
      \(words[TrialWords.becomes]) </span> <b>\(new)</b>
      """
  }

  private func place(of move: SandboxMove) -> (node: Int, country: Int)? {
    guard let node = before.framework.position(of: Code(move.node)),
      let country = before.countries.firstIndex(where: { $0.code.rawValue == move.country })
    else { return nil }
    return (node, country)
  }
}
