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

  /// What the parts of the bars mean, where they have two.
  var key: [(kind: Part, text: String)] = []

  /// A part of a bar, by the class that gives it its colour.
  enum Part: String {
    /// The pale part.
    case extent
    /// The dark part.
    case core
  }

  /// The height of a name with its bar under it.
  private static let step = 40

  /// Places are shares of the width and heights are fixed, so that letters are of one size on every
  /// screen; the inner picture keeps the ends of the scale off the edge.
  var html: HTML {
    let bottom = BarChart.step * bars.count + 2
    let grid = ticks.map { tick -> HTML in
      let x = spot(tick.value)
      return """
        <line class="grid" x1="\(x)" x2="\(x)" y1="0" y2="\(bottom)"/>\
        <text class="middle" x="\(x)" y="\(bottom + 15)">\(tick.text)</text>
        """
    }
    return """
      \(legend)<svg class="panel bars" height="\(bottom + 20)" role="img">\
      <title>\(title)</title><desc>\(summary)</desc>\
      <svg x="4%" width="92%" overflow="visible">\(grid)\
      \(bars.enumerated().map { row($1, at: $0) })</svg></svg>
      """
  }

  private var legend: HTML? {
    guard !key.isEmpty else { return nil }
    let parts = key.map { kind, text -> HTML in
      "<span class=\"swatch \(kind.rawValue)\"></span> \(text) "
    }
    return "<p class=\"closing\">\(parts)</p>\n"
  }

  private func row(_ bar: Bar, at place: Int) -> HTML {
    let top = BarChart.step * place
    let y = top + 29
    let core: HTML? = bar.core.map { core -> HTML in line(.core, core, y) }
    let dot: HTML? = bar.dot.map { dot -> HTML in
      "<circle class=\"dot\" cx=\"\(spot(dot))\" cy=\"\(y)\" r=\"6\"/>"
    }
    return """
      <text class="name" x="0" y="\(top + 17)">\(bar.name)</text>\
      \(line(.extent, bar.extent, y))\(core)\(dot)
      """
  }

  private func line(_ kind: Part, _ part: ClosedRange<Double>, _ y: Int) -> HTML {
    """
    <line class="\(kind.rawValue)" x1="\(spot(part.lowerBound))" x2="\(spot(part.upperBound))" \
    y1="\(y)" y2="\(y)"/>
    """
  }

  /// The place of a number on the scale, as a share of the width to a tenth of a hundredth.
  private func spot(_ number: Double) -> String {
    let span = max(range.upperBound - range.lowerBound, .leastNormalMagnitude)
    let share = min(max((number - range.lowerBound) / span, 0), 1)
    return "\((share * 1000).rounded() / 10)%"
  }
}
