import Foundation
import Indicators

/// What the first fetch of a source shows of it, for its user to take over or not.
public struct SourceProposal: Sendable, Equatable {
  /// What the document calls itself.
  public internal(set) var title: String?
  /// The language that it declares.
  public internal(set) var language: String?
  /// The code of the country that its address, else its language, points to.
  public internal(set) var country: String?
  /// What stands behind the address.
  public internal(set) var kind: SourceKind?
  /// The shortest rhythm that its entries have kept so far.
  public internal(set) var rhythm: Rhythm?
  /// The feeds that it announces.
  public internal(set) var feeds: [String] = []
  /// When a file last changed, as its server says; too little to propose a rhythm.
  public internal(set) var lastChange: Date?
  /// Why nothing is known of it, in a sentence.
  public internal(set) var failure: String?

  init() {}

  /// The proposed facts as somebody would add them, without those that `given` names.
  ///
  /// A kind comes with its usual schedule, unless one was named.
  public func facts(besides given: SourceDraft, isScheduled: Bool) -> SourceDraft {
    var facts = SourceDraft(address: given.address)
    facts.title = given.title == nil ? title : nil
    facts.language = given.language == nil ? language : nil
    facts.country = given.country == nil ? country : nil
    facts.rhythm = given.rhythm == nil ? rhythm?.description : nil
    guard given.kind == nil, let kind else { return facts }
    facts.kind = kind.rawValue
    facts.schedule = isScheduled ? nil : kind.usualSchedule
    return facts
  }
}
