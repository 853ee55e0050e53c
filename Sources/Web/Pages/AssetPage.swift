import Indicators
import Tables
import Tracking

/// The files that pages need.
struct AssetPage {
  let visit: Visit
  let asset: SiteAsset

  init(_ visit: Visit, _ asset: SiteAsset) {
    self.visit = visit
    self.asset = asset
  }

  func answer() async throws(SiteError) -> Answer {
    switch asset {
    case .styleSheet: return Answer(SiteStyleSheet.text, mediaType: SiteMediaType.styleSheet)
    case .triageKeys: return Answer(TriageScript.text, mediaType: SiteMediaType.script)
    case .icon: return Answer(SiteIcon.text, mediaType: SiteMediaType.picture)
    case .bands:
      let framework = try await SiteError.tracking { () async throws(TrackingError) in
        try await visit.tracker.framework(visit.query.framework, version: visit.query.version)
      }
      return Answer(BandStyleSheet.text(framework), mediaType: SiteMediaType.styleSheet)
    }
  }
}
