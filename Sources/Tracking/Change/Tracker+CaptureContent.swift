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
        return CaptureContent(
          source: source, capture: capture, previous: try previous(of: capture),
          title: text?.title, text: text?.fault == nil ? text?.text : nil, fault: text?.fault,
          evidence: try store.evidence(ofSource: capture.source).filter { $0.capture == id })
      }
    }
  }

  /// The version of a source before a capture that shows a change; nil where there is none.
  public func previousVersion(ofCapture id: Int64) async throws(TrackingError) -> Int64? {
    try await blocking { () throws(TrackingError) in
      let capture = try recorded(id)
      return try TrackingError.store { () throws(StoreError) in try previous(of: capture) }
    }
  }

  private func previous(of capture: Capture) throws(StoreError) -> Int64? {
    guard capture.outcome == .changed || capture.outcome == .noiseOnly else { return nil }
    return try store.versions(of: capture.source).last { $0.id ?? 0 < capture.id ?? 0 }?.id
  }
}
