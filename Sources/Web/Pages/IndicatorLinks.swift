import Indicators
import Tables
import Tracking

/// Links to what a source serves: indicators of any framework, or whole frameworks.
enum IndicatorLinks {
  /// The codes, those linked that a loaded framework has; nil where there are none.
  static func html(_ codes: [String], _ visit: Visit) async throws(SiteError) -> HTML? {
    guard !codes.isEmpty else { return nil }
    let frameworks = try await SiteError.tracking { () async throws(TrackingError) in
      var frameworks: [Framework] = []
      for summary in try await visit.tracker.frameworks()
      where !frameworks.contains(where: { $0.code == summary.code }) {
        frameworks.append(
          try await visit.tracker.framework(summary.code, version: summary.version))
      }
      return frameworks
    }
    return HTML(joining: codes.map { link($0, frameworks, visit) }, separator: "<br/>")
  }

  private static func link(_ code: String, _ frameworks: [Framework], _ visit: Visit) -> HTML {
    for framework in frameworks {
      let change = { (query: inout TableQuery) in
        query.framework = framework.code
        query.version = nil
      }
      if framework.code.rawValue == code {
        let target = visit.link(to: .compare(), change)
        return "<a href=\"\(address: target)\">\(framework.title[visit.language])</a>"
      }
      if let place = framework.position(of: Code(code)) {
        let target = visit.link(to: .indicator(Code(code)), change)
        let title = framework.nodes[place].node.title[visit.language]
        return "<a href=\"\(address: target)\"><span class=\"code\">\(code)</span> \(title)</a>"
      }
    }
    return HTML(text: code)
  }
}
