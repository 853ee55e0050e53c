import ArgumentParser
import Indicators
import Tracking

/// What a person says of a source.
struct SourceFactOptions: ParsableArguments {
  @Option(help: "What the document is called.") var title: String?
  @Option(help: "The code of its country; else it is regional.") var country: String?
  @Option(help: "The indicators it serves, by commas.") var indicators: String?
  @Option(help: "When it is fetched, such as \"daily 03:30\"; never: only on request.")
  var schedule: String?
  @Option(help: "How often something new is expected, such as \"yearly may\" or \"every 90d\".")
  var rhythm: String?
  @Option(help: "Its language, such as sq or sr-Latn.") var language: String?
  @Option(help: "page, file or feed.") var kind: String?
  @Option(help: "Who publishes it.") var owner: String?
  @Option(help: "What may be done with it, in words.") var licence: String?
  @Option(help: "A file of certificates to trust for it.", completion: .file())
  var authorities: String?
  @Option(help: "Which captures keep their bodies: \"keep all\", \"keep 12\", \"keep monthly\".")
  var retention: String?
  @Option(help: "The most seconds that a fetch of it may take.") var maxSeconds: Int?
  @Option(help: "The most bytes that its body may have.") var maxBytes: Int?

  /// What was said of the source at `address`.
  func draft(at address: String) -> SourceDraft {
    var draft = SourceDraft(address: address)
    draft.title = title
    draft.country = country
    draft.indicators = indicators.map { $0.split(separator: ",").map(String.init) }
    draft.schedule = schedule
    draft.language = language
    draft.rhythm = rhythm
    draft.kind = kind
    draft.owner = owner
    draft.licence = licence
    draft.authorities = authorities
    draft.retention = retention
    draft.limits = SourceLimits(seconds: maxSeconds, bytes: maxBytes)
    return draft
  }
}
