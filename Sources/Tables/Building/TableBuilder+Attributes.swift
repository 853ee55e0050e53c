import Indicators
import Scoring

extension TableBuilder {
  /// `value` as a score is shown.
  func scoreNumber(_ value: Double) -> ShownNumber {
    number(value, decimals: framework.decimals)
  }

  /// `value` as shown with `decimals`.
  func number(_ value: Double, decimals: Int) -> ShownNumber {
    let plain = NumberStyle.plain(value, decimals: decimals)
    return ShownNumber(
      value: value, text: wording.numbers.text(plain: plain), plainText: plain, decimals: decimals)
  }

  /// The place of the band of a score.
  func band(of score: Double) -> Int? {
    bands.lastIndex { $0.from <= score } ?? bands.indices.first
  }

  /// An interval as shown.
  func shown(_ interval: ClosedRange<Double>) -> ShownInterval {
    let ends = [interval.lowerBound, interval.upperBound].map {
      wording.numbers.text($0, decimals: framework.decimals)
    }
    return ShownInterval(
      lower: interval.lowerBound, upper: interval.upperBound, text: ends.joined(separator: "–"))
  }

  /// How a score moved; nil where there is nothing to compare it with.
  func change(node: Int, country: Int, cycle: Int) -> ShownChange? {
    if let since = selection.since, since >= cycle { return nil }
    let change = scoreboard.change(
      node: node, country: country, cycle: cycle, since: selection.since)
    guard let since = change.since else { return nil }
    return ShownChange(
      kind: change.mark, difference: change.difference, text: text(of: change),
      word: wording[.change(change.mark)], since: since)
  }

  /// The difference, where one is claimed; one that rounds to nothing is shown as less than a unit.
  private func text(of change: ScoreChange) -> String {
    switch change.mark {
    case .up, .down:
      guard let difference = change.difference else { return "" }
      let decimals = framework.decimals
      let shown = wording.numbers.signedText(difference, decimals: decimals)
      guard Double(NumberStyle.plain(difference, decimals: decimals)) == 0 else { return shown }
      var unit = 1.0
      for _ in 0..<max(0, decimals) { unit /= 10 }
      return "<" + wording.numbers.text(unit, decimals: decimals)
    case .same, .withinUncertainty, .break, .notDue, .noData: return ""
    }
  }
}

extension Indicator {
  /// The decimals with which its values are shown.
  var shownDecimals: Int {
    if let places = scale.places { return places }
    switch valueType {
    case .count, .amount, .rank, .category: return 0
    case .grade, .percent, .points, .yesNo: return 1
    case .ratio, .number, .text: return 2
    }
  }
}
