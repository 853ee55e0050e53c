import Foundation
import Indicators
import Testing
import Tracking

@Suite struct MethodTests {
  @Test func thePageShowsTheAnalysisOfTheRecords() async throws {
    let site = try await TestSite.shared()
    let analysis = try await site.tracker.analysis(framework: "civic-space")
    let tied = try #require(analysis.standings.first { !$0.tiedWith.isEmpty })
    let source = try #require(analysis.sensitivity.first)

    let page = try await site.ask("/method").text

    for standing in analysis.standings {
      #expect(page.contains("<td>\(String(format: "%.1f", standing.score))</td>"))
    }
    #expect(page.contains("<td>\(tied.bestRank ?? 0) to \(tied.worstRank ?? 0)</td>"))
    #expect(page.contains("<td>\(String(format: "%.2f", source.total))</td>"))
    #expect(page.components(separatedBy: "role=\"img\"><title>").count == 3)
    #expect(page.components(separatedBy: "<desc>").count == 3)
  }

  @Test func weightsAndScalesStandInThePage() async throws {
    let page = try await TestSite.shared().ask("/method?lang=tr").text

    #expect(page.contains("<td>25,0</td>"))
    #expect(page.contains("<td>Aritmetik ortalama</td>"))
    #expect(page.contains("Ağırlık (%)"))
  }

  @Test func whatDoesNotVaryIsNotCalledSure() async throws {
    let site = try await TestSite.shared()

    let press = try await site.ask("/method?framework=press-freedom-index").text

    #expect(press.contains("say nothing of how sure the ranks are"))
    #expect(!press.contains("random draws"))
    #expect(try await !site.ask("/method").text.contains("say nothing of how sure"))
  }

  @Test func whatIsVariedIsNamed() async throws {
    let page = try await TestSite.shared().ask("/method").text

    #expect(page.contains("random draws, as the framework says: “"))
  }

  @Test func scalesAndBandsAreCalledAsElsewhere() async throws {
    let page = try await TestSite.shared().ask("/method?framework=press-freedom-index").text

    #expect(page.contains("<td>Arithmetic mean</td>"))
    #expect(!page.contains("<code>"))
    #expect(page.contains(" to under "))
    #expect(page.contains(" and above"))
  }

  @Test func aScoreThatRestsOnImputedValuesIsMarkedThere() async throws {
    let site = try await TestSite()
    try await Gaps.load(into: site.tracker)

    let method = try await site.ask("/method?framework=gaps").text
    let trial = try await site.ask(
      "/what-if?framework=gaps&value-of=b&value-in=BOR&value=20"
    ).text

    let sign = "<span class=\"caution\" title=\"rests on imputed values\">"
    #expect(method.components(separatedBy: sign).count == 2)
    #expect(method.contains("† rests on imputed values"))
    #expect(trial.contains("70.0 \(sign)"))
    #expect(!trial.contains("<b>40.0 \(sign)"))
    #expect(trial.contains("† rests on imputed values"))
  }

  @Test func aFrameworkWithoutScoresShowsItsWeights() async throws {
    let reply = try await TestSite.shared().ask("/method?framework=hostile")

    #expect(reply.status == 200)
    #expect(reply.text.contains("There are no scores yet"))
    #expect(!reply.text.contains("<script>"))
  }

  @Test func anUnknownFrameworkIsRefused() async throws {
    #expect(try await TestSite.shared().ask("/method?framework=civik-space").status == 400)
  }
}
