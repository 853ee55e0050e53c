import Archiving
import Foundation
import Indicators
import Reading
import Records

extension Tracker {
  /// The source and the capture of this number.
  public func capture(_ number: Int64) async throws(TrackingError) -> (Source, Capture) {
    try await blocking { () throws(TrackingError) in
      let capture = try TrackingError.store { () throws(StoreError) in try store.capture(number) }
      guard let capture else { throw .unknownCapture(number) }
      return (try source(named: "\(capture.source)"), capture)
    }
  }

  /// What a person would read in what `capture` of `source` brought, or why nothing.
  ///
  /// `selection` says which parts of a web page are its main text; what is lost of time is taken from
  /// `allowance`.
  public func text(
    of capture: Capture, from source: Source, selection: ElementSelection = ElementSelection(),
    within allowance: ReadingAllowance = ReadingAllowance()
  ) async throws(TrackingError) -> Result<DocumentText, ReadingProblem> {
    guard let digest = capture.digest else {
      return .failure(.withoutBody(capture.outcome.rawValue))
    }
    var request = ReadingRequest(
      path: try await file(of: digest), mediaType: capture.mediaType, charset: capture.charset,
      address: capture.finalAddress, language: source.language, selection: selection)
    let result = await read(request, within: allowance)
    if case .success = result { return result }
    if FileManager.default.fileExists(atPath: request.path) { return result }
    // The copy was trimmed while it was read.
    request.path = try await file(of: digest)
    return await read(request, within: allowance)
  }

  private func file(of digest: Digest) async throws(TrackingError) -> String {
    try await blocking { () throws(TrackingError) in
      let bodies = try bodies()
      return try TrackingError.archive { () throws(ArchiveProblem) in
        try bodies.file(of: digest)
      }
    }
  }

  /// Where the bodies of the home are kept, for those who only read them.
  func bodies() throws(TrackingError) -> any BodyStore {
    try TrackingError.archive { () throws(ArchiveProblem) in
      try Archive.bodies(in: BlobStore(at: home.archive.path), objects: settings.objects)
    }
  }

  func read(
    _ request: ReadingRequest, within allowance: ReadingAllowance
  ) async -> Result<DocumentText, ReadingProblem> {
    do throws(ReadingProblem) {
      guard let desk else { return .success(try DocumentReader.text(of: request)) }
      return .success(try await desk.text(of: request, within: allowance))
    } catch {
      return .failure(error)
    }
  }
}
