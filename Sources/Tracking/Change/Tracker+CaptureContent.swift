import Indicators
import Records

extension Tracker {
  /// A capture with the text that was read out of it and the evidence that cites it.
  public func content(ofCapture id: Int64) async throws(TrackingError) -> CaptureContent {
    try await blocking { () throws(TrackingError) in
      let capture = try recorded(id)
      let source = try source(named: String(capture.source))
      return try TrackingError.store { () throws(StoreError) in
        let text = try store.text(ofCapture: id)
        let isNews = capture.outcome == .changed || capture.outcome == .noiseOnly
        let versions = isNews ? try store.versions(of: capture.source) : []
        return CaptureContent(
          source: source, capture: capture,
          previous: versions.last { $0.id ?? 0 < id }?.id,
          title: text?.title, text: text?.fault == nil ? text?.text : nil, fault: text?.fault,
          evidence: try store.evidence(ofSource: capture.source).filter { $0.capture == id })
      }
    }
  }
}
