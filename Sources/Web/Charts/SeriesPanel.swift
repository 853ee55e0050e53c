import Indicators
import Tables

/// One of several small pictures on the same scale: a series in its colour, the others in grey.
///
/// No line joins points across a gap or a break; a dashed line marks the break.
struct SeriesPanel {
  let title: String
  let summary: String
  /// The series that the picture is about.
  let series: [SeriesPoint]
  let others: [[SeriesPoint]]
  let range: ClosedRange<Double>
  /// The class that gives the series its colour.
  let colour: String
  /// The ends of the scale as they are written beside it.
  let scale: (low: String, high: String)
  /// The last value as it is written beside its point.
  let lastText: String?

  private static let area = (left: 30.0, top: 10.0, width: 168.0, height: 84.0)

  var html: HTML {
    let area = SeriesPanel.area
    let bottom = area.top + area.height
    let (left, right) = (text(area.left), text(area.left + area.width))
    let frame = "M\(left) \(text(area.top))H\(right)M\(left) \(text(bottom))H\(right)"
    return """
      <svg class="panel" viewBox="0 0 240 118" role="img"><title>\(title)</title>\
      <desc>\(summary)</desc>\
      <path class="grid" d="\(frame)"/>\
      <text class="axis end" x="26" y="14">\(scale.high)</text>\
      <text class="axis end" x="26" y="\(text(bottom + 3))">\(scale.low)</text>\
      \(breaks)\(others.map { lines($0, kind: "other") })\(lines(series, kind: "own \(colour)"))\
      \(labels)</svg>
      """
  }

  /// The first and last cycle under the picture, and the last value at its point.
  private var labels: HTML {
    let area = SeriesPanel.area
    let y = text(area.top + area.height + 15)
    let first: HTML =
      "<text class=\"axis\" x=\"\(text(area.left))\" y=\"\(y)\">\(series.first?.label ?? "")</text>"
    let last: HTML =
      series.count > 1
      ? "<text class=\"axis end\" x=\"\(text(area.left + area.width))\" y=\"\(y)\">\(series.last?.label ?? "")</text>"
      : HTML()
    guard let place = series.lastIndex(where: { $0.value != nil }),
      let value = series[place].value, let lastText
    else { return first + last }
    let point = spot(of: place, value)
    return """
      \(first)\(last)<circle class="dot \(colour)" cx="\(text(point.x))" cy="\(text(point.y))" \
      r="3"/><text class="value" x="\(text(point.x + 6))" y="\(text(point.y + 4))">\(lastText)</text>
      """
  }

  private var breaks: HTML {
    let area = SeriesPanel.area
    return HTML(
      joining: series.indices.filter { $0 > 0 && series[$0].followsBreak }.map { index in
        let x = text((x(of: index - 1) + x(of: index)) / 2)
        return
          "<path class=\"break\" d=\"M\(x) \(text(area.top))V\(text(area.top + area.height))\"/>"
      })
  }

  /// The stretches of a series that may be joined; a point by itself is a dot.
  private func lines(_ series: [SeriesPoint], kind: String) -> HTML {
    var runs: [[String]] = [[]]
    for (index, point) in series.enumerated() {
      if point.followsBreak || point.value == nil { runs.append([]) }
      guard let value = point.value, value.isFinite else { continue }
      let place = spot(of: index, value)
      runs[runs.count - 1].append("\(text(place.x)) \(text(place.y))")
    }
    let strokes = runs.filter { !$0.isEmpty }.map { run in
      run.count == 1 ? "M\(run[0])h0.01" : "M" + run.joined(separator: "L")
    }
    guard !strokes.isEmpty else { return HTML() }
    return "<path class=\"\(kind)\" d=\"\(strokes.joined())\"/>"
  }

  private func x(of index: Int) -> Double {
    let area = SeriesPanel.area
    return area.left + area.width * Double(index) / Double(max(series.count - 1, 1))
  }

  private func spot(of index: Int, _ value: Double) -> (x: Double, y: Double) {
    let area = SeriesPanel.area
    let span = max(range.upperBound - range.lowerBound, .leastNormalMagnitude)
    let share = min(max((value - range.lowerBound) / span, 0), 1)
    return (x(of: index), area.top + area.height * (1 - share))
  }

  /// A tenth of a unit is finer than any screen shows.
  private func text(_ number: Double) -> String {
    let tenths = (number * 10).rounded() / 10
    return tenths == tenths.rounded() ? "\(Int(tenths))" : "\(tenths)"
  }
}
