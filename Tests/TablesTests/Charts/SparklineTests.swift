import Foundation
import Indicators
import Tables
import Testing

struct SparklineTests {
  @Test func noLineJoinsPointsAcrossABreakOrAGap() {
    let values: [(Double?, Bool)] = [
      (10, false), (20, false), (nil, false), (30, false), (40, false), (50, true), (60, false),
    ]
    let points = values.enumerated().map { place, value in
      SeriesPoint(
        cycle: Code("\(2010 + place)"), label: "\(2010 + place)", value: value.0,
        followsBreak: value.1)
    }

    let markup = Sparkline(points, title: "Rules & life").html.markup

    #expect(markup.components(separatedBy: "<polyline").count - 1 == 3)
    #expect(markup.contains("<title>Rules &amp; life</title>"))
    #expect(markup.contains("role=\"img\""))
  }

  @Test func lonePointIsADot() {
    let points = [SeriesPoint(cycle: "2020", label: "2020", value: 50)]

    let markup = Sparkline(points, title: "One").html.markup

    #expect(!markup.contains("<polyline"))
    #expect(markup.contains("<circle"))
  }
}
