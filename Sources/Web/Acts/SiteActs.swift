import HTTPTypes
import NIOCore
import Tracking

/// All that an author can do on the site: to add an act, write its file and its line here.
struct SiteActs: Sendable {
  let tracker: Tracker
  let rule: FormRule

  /// Does what the form in `body` asks for; the answer leads to the page on which to go on.
  func answer(
    to head: HTTPRequest, _ body: ByteBuffer, at address: SiteAddress
  ) async throws(SiteError) -> Answer {
    let form = try SiteForm(body)
    let author = try rule.check(form, head)
    switch address.path {
    case .triage: return try await TriageAct(tracker, author, form).answer(at: address)
    case .changes(let old, let new):
      return try await LookAct(tracker, author).answer(max(old, new), at: address)
    case .compare, .country, .indicator, .frameworks, .method, .whatIf, .sources, .source, .capture,
      .search, .about, .health, .ready, .asset, .api:
      throw .refused(.methodNotAllowed)
    }
  }
}

extension SitePath {
  /// Whether an author can do something there.
  var takesForm: Bool {
    switch self {
    case .triage, .changes: true
    case .compare, .country, .indicator, .frameworks, .method, .whatIf, .sources, .source, .capture,
      .search, .about, .health, .ready, .asset, .api:
      false
    }
  }
}
