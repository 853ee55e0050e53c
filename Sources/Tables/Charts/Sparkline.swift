import Indicators

/// A small picture of a series, for the end of a row; no line joins points across a break or gap.
public struct Sparkline: Sendable, Equatable {
  /// The points, one for each cycle.
  public let points: [SeriesPoint]
  /// What it shows, in words; read out in place of the picture.
  public let title: String
  /// The lowest and highest score of the scale.
  public let range: ClosedRange<Double>

  /// A picture of `points` on the common scale, or on `range`.
  public init(_ points: [SeriesPoint], title: String, range: ClosedRange<Double> = 0...100) {
    self.points = points
    self.title = title
    self.range = range
  }

  private static let width = 80.0
  private static let height = 20.0
  private static let margin = 2.0

  /// The picture as an inline SVG; its colour is that of the text.
  public var html: HTML {
    let runs = self.runs
    let lines = runs.filter { $0.count > 1 }.map { run in
      HTML.element(
        "polyline", ["points": run.map { "\($0.x),\($0.y)" }.joined(separator: " ")])
    }
    let dots = runs.filter { $0.count == 1 }.flatMap { $0 } + (runs.last?.suffix(1) ?? [])
    let circles = dots.map {
      HTML.element(
        "circle", ["cx": "\($0.x)", "cy": "\($0.y)", "r": "1.8", "fill": "currentColor"])
    }
    return """
      <svg class="sparkline" role="img" viewBox="0 0 80 20" width="80" height="20" fill="none" \
      stroke="currentColor" stroke-width="1.4"><title>\(title)</title>\(lines)\(circles)</svg>
      """
  }

  private struct Place {
    let x: Double
    let y: Double
  }

  /// The stretches that may be joined by a line.
  private var runs: [[Place]] {
    var runs: [[Place]] = [[]]
    for (index, point) in points.enumerated() {
      if point.followsBreak, runs.last?.isEmpty == false { runs.append([]) }
      guard let value = point.value, value.isFinite else {
        if runs.last?.isEmpty == false { runs.append([]) }
        continue
      }
      runs[runs.count - 1].append(place(index: index, value: value))
    }
    return runs.filter { !$0.isEmpty }
  }

  private func place(index: Int, value: Double) -> Place {
    let steps = Double(max(points.count - 1, 1))
    let span = max(range.upperBound - range.lowerBound, .leastNormalMagnitude)
    let share = min(max((value - range.lowerBound) / span, 0), 1)
    let inner = (Sparkline.width - 2 * Sparkline.margin, Sparkline.height - 2 * Sparkline.margin)
    func rounded(_ number: Double) -> Double { (number * 10).rounded() / 10 }
    return Place(
      x: rounded(Sparkline.margin + inner.0 * Double(index) / steps),
      y: rounded(Sparkline.margin + inner.1 * (1 - share)))
  }
}
