import Foundation
import Indicators
import Records

extension Tracker {
  /// Records what `draft` says; the change is durable when this returns.
  ///
  /// It is nil where the last revision says the same already.
  public func record(
    _ draft: ObservationDraft, framework code: Code<Framework>?, version: Int? = nil,
    by author: String, reason: String? = nil
  ) async throws(TrackingError) -> Int64? {
    try await blocking { () throws(TrackingError) in
      let framework = try self.framework(code, version)
      let table = try observations(of: draft, in: framework)
      let act = try TrackingError.store { () throws(StoreError) in
        try store.append(table, by: author, reason: reason, kind: .record, at: now()).act
      }
      // What is not tied now, because this process ends, is tied with the next texts.
      if act != nil, draft.evidence != nil { _ = try tieEvidence(by: author) }
      return act
    }
  }

  /// The draft as a table of one observation, checked by the rules of observation files.
  private func observations(
    of draft: ObservationDraft, in framework: Framework
  ) throws(TrackingError) -> ObservationTable {
    let file = ObservationFile(
      reading: Array(draft.file.utf8), as: .csv, framework: framework, countries: countries)
    let errors = file.problems.filter { $0.severity == .error }
    guard errors.isEmpty else {
      // There is one row only, so what matters is the field and not the line.
      throw .problems(
        "\(framework.code)",
        Problems(
          errors.map {
            Problem(code: $0.code, $0.message, at: .init(path: $0.place.path), hint: $0.hint)
          }))
    }
    return file.table
  }
}

extension ObservationDraft {
  /// The draft as an observation file of one row.
  fileprivate var file: String {
    let quoted = fields.map { "\"" + $0.text.replacing("\"", with: "\"\"") + "\"" }
    return fields.map(\.name).joined(separator: ",") + "\n" + quoted.joined(separator: ",") + "\n"
  }
}
