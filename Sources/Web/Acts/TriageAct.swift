import Foundation
import Indicators
import Tracking

/// Decides what a change is, as the command `triage` does.
struct TriageAct {
  let tracker: Tracker
  let author: SiteAuthor
  let form: SiteForm

  init(_ tracker: Tracker, _ author: SiteAuthor, _ form: SiteForm) {
    self.tracker = tracker
    self.author = author
    self.form = form
  }

  func answer(at address: SiteAddress) async throws(SiteError) -> Answer {
    let capture = try form.number(.capture)
    let known = Int(clamping: try form.number(.known))
    guard let decision = form[.decision].flatMap({ TriageDecision(rawValue: $0) }) else {
      throw .badForm
    }
    let expert = try expert(of: decision)
    let note = try note()
    do throws(TrackingError) {
      try await tracker.decide(
        decision, ofCapture: capture, expert: expert, note: note, knowing: known, by: author.name)
    } catch .setting {
      throw .badForm
    } catch {
      throw SiteError(error)
    }
    let next = form[.next].flatMap { Int64($0) }
    let list = SiteAddress(.triage, address.query.with { $0.decided = capture })
    return .elsewhere(list.text + (next.map { "#change-\($0)" } ?? ""))
  }

  private func expert(of decision: TriageDecision) throws(SiteError) -> String? {
    guard decision == .expert else { return nil }
    let name = (form[.expert] ?? "").trimmingCharacters(in: .whitespaces)
    guard !name.isEmpty, name.count <= Tracker.longestExpert else { throw .noExpert }
    return name
  }

  private func note() throws(SiteError) -> String? {
    let note = (form[.note] ?? "").trimmingCharacters(in: .whitespacesAndNewlines)
    guard note.count <= Tracker.longestNote else { throw .badForm }
    return note.isEmpty ? nil : note
  }
}
