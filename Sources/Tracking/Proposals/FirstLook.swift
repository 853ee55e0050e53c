import Archiving
import Foundation
import Indicators
import Reading

/// Makes a proposal of the first capture of a source and its text.
struct FirstLook {
  /// The capture.
  let capture: Capture
  /// What stands in it; nil where nothing can be read.
  let text: DocumentText?
  /// The countries that are known.
  let countries: CountryList
  /// The moment.
  let now: Date

  /// The longest title that is proposed, in characters.
  private static let longestTitle = 200
  /// The most feeds that are named.
  private static let mostFeeds = 3

  /// What is proposed.
  var proposal: SourceProposal {
    var proposal = SourceProposal()
    guard capture.outcome.isGood else {
      proposal.failure = "(\(capture.outcome.rawValue)) \(capture.detail)"
      return proposal
    }
    let language = text?.language.flatMap { LanguageTag($0) }?.description
    proposal.title = title
    proposal.language = language
    proposal.country = country(language)
    proposal.kind = kind
    proposal.rhythm = Rhythm(keptBy: text?.entries.compactMap(\.date) ?? [], at: now)
    proposal.feeds = Array((text?.feeds ?? []).prefix(Self.mostFeeds))
    if kind == .file { proposal.lastChange = capture.lastModified.flatMap(HTTPDate.parse) }
    return proposal
  }

  private var title: String? {
    guard let title = text?.title.prefix(Self.longestTitle), title.contains(where: \.isLetter)
    else {
      return nil
    }
    return title.filter { $0 != "\n" && $0 != "\t" }
  }

  private var kind: SourceKind {
    switch text?.kind {
    case .html: .page
    case .feed, .sitemap: .feed
    case .text, .pdf, .docx, .odt, .xlsx, .ods, .xml: .file
    case nil: capture.mediaType.map { $0.contains("html") } ?? true ? .page : .file
    }
  }

  /// The country of the top-level domain, else the only one in which the language is that of most.
  private func country(_ language: String?) -> String? {
    let host = (try? WebAddress(capture.finalAddress))?.host ?? ""
    let domain = host.split(separator: ".").last.map(String.init) ?? ""
    let code = Self.countriesOfDomains[domain] ?? (domain.count == 2 ? domain.uppercased() : "")
    let spoken = language.flatMap { Self.countriesOfLanguages[String($0.prefix { $0 != "-" })] }
    return [code, spoken ?? ""].lazy.compactMap { countries.country(anyCode: $0) }.first?
      .code.rawValue
  }

  // The domains in Cyrillic: .срб and .мкд.
  private static let countriesOfDomains = ["xn--90a3ac": "RS", "xn--d1alf": "MK"]
  // Albanian and Serbian are spoken in several of the countries and point to none.
  private static let countriesOfLanguages = ["bs": "BA", "cnr": "ME", "mk": "MK", "tr": "TR"]
}
