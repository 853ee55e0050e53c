import Indicators
import Tables

/// Bars side by side on one scale: ranges of ranks, or shares.
///
/// The same figures stand in a table beside it; the picture has them as a description too.
struct BarChart {
  /// What the picture shows.
  let title: String
  /// The same in words.
  let summary: String
  let bars: [Bar]
  let range: ClosedRange<Double>
  /// The numbers under the scale, and how they are written.
  let ticks: [(value: Double, text: String)]

  /// One bar.
  struct Bar {
    let name: String
    /// The pale part, from one end to the other.
    let extent: ClosedRange<Double>
    /// The dark part within it.
    var core: ClosedRange<Double>?
    /// A dot on it.
    var dot: Double?
  }

  private static let (left, width, step) = (172.0, 292.0, 22.0)

  var html: HTML {
    let bottom = BarChart.step * Double(bars.count) + 4
    let grid = ticks.map { tick -> HTML in
      let x = spot(tick.value)
      return """
        <path class="grid" d="M\(x) 0V\(Int(bottom))"/>\
        <text class="middle" x="\(x)" y="\(Int(bottom) + 14)">\(tick.text)</text>
        """
    }
    return """
      <svg class="panel bars" viewBox="0 0 480 \(Int(bottom) + 20)" role="img">\
      <title>\(title)</title><desc>\(summary)</desc>\(grid)\
      \(bars.enumerated().map { row($1, at: $0) })</svg>
      """
  }

  private func row(_ bar: Bar, at place: Int) -> HTML {
    let y = Int(BarChart.step) * place + 13
    let core: HTML? = bar.core.map { core -> HTML in stroke("core", core, y) }
    let dot: HTML? = bar.dot.map { dot -> HTML in
      "<circle class=\"dot\" cx=\"\(spot(dot))\" cy=\"\(y)\" r=\"5\"/>"
    }
    return """
      <text class="end" x="162" y="\(y + 4)">\(bar.name)</text>\
      \(stroke("extent", bar.extent, y))\(core)\(dot)
      """
  }

  private func stroke(_ kind: String, _ part: ClosedRange<Double>, _ y: Int) -> HTML {
    "<path class=\"\(kind)\" d=\"M\(spot(part.lowerBound)) \(y)H\(spot(part.upperBound))\"/>"
  }

  /// The place of a number on the scale, to a tenth of a unit.
  private func spot(_ number: Double) -> String {
    let span = max(range.upperBound - range.lowerBound, .leastNormalMagnitude)
    let share = min(max((number - range.lowerBound) / span, 0), 1)
    return "\(((BarChart.left + BarChart.width * share) * 10).rounded() / 10)"
  }
}
