import Archiving
import Foundation
import Indicators
import Reading
import Records

/// The documents that a feed lists, each once, the newest first.
struct FeedListing {
  /// The documents.
  private(set) var documents: [FeedDocument] = []
  /// Why entries may not be fetched, in the order of the feed.
  private(set) var refusals: [String] = []

  private let feed: Source
  private let base: WebAddress
  private let isSitemap: Bool
  private let addresses: AddressGuard
  private let language: String?
  private var seen: Set<String> = []

  /// The entries of `text`, which came from `base`, as documents of `feed`.
  init(_ text: DocumentText, of feed: Source, at base: WebAddress, under addresses: AddressGuard) {
    self.feed = feed
    self.base = base
    self.addresses = addresses
    isSitemap = text.kind == .sitemap
    language = feed.language ?? text.language.flatMap { LanguageTag($0) }?.description
    for entry in text.entries { take(entry) }
    refusals += (0..<text.skippedEntries).map { _ in "An entry names no address of the web." }
    forgetSharedIdentifiers()
    sortByDate()
  }

  private mutating func take(_ entry: FeedEntry) {
    let address: WebAddress
    do throws(WebAddressProblem) {
      address = try WebAddress(entry.address)
    } catch {
      refusals.append(error.description)
      return
    }
    if let reason = refusal(of: address, isList: entry.isList) {
      refusals.append("\(address): \(reason)")
      return
    }
    let written = address.description
    // The scheme makes no other document of it.
    let place = written.drop { $0 != ":" }
    guard written != feed.address, written != base.description,
      seen.insert(String(place)).inserted
    else { return }
    documents.append(
      FeedDocument(
        source: source(at: address, entry), identifier: entry.identifier, published: entry.date))
  }

  private func refusal(of address: WebAddress, isList: Bool) -> String? {
    if isList, feed.feed != nil { return "A list of sitemaps may not list further lists." }
    if isSitemap, Self.site(address) != Self.site(base) {
      return "A sitemap speaks only of its own host."
    }
    return addresses.refusal(ofListed: address, by: base)
  }

  private static func site(_ address: WebAddress) -> Substring {
    address.host.hasPrefix("www.") ? address.host.dropFirst(4) : address.host[...]
  }

  private func source(at address: WebAddress, _ entry: FeedEntry) -> Source {
    let title = entry.title.contains { !$0.isWhitespace } ? entry.title : address.description
    var source = Source(
      address: address.description, title: title, country: feed.country, language: language,
      owner: feed.owner, licence: feed.licence, indicators: feed.indicators,
      kind: entry.isList ? .feed : .listed(at: address), retention: feed.retention,
      limits: feed.limits, feed: feed.id, addedAt: feed.addedAt)
    // Documents of a feed that is fetched only on request are too.
    source.schedule = feed.schedule == nil ? nil : entry.isList ? feed.schedule : Self.schedule
    // Certificates are trusted for the host for which somebody named them.
    let named = try? WebAddress(feed.address)
    if address.host == named?.host { source.authorities = feed.authorities }
    return source
  }

  /// How often a document is looked at again once it was fetched.
  static let schedule = "every 7d"

  /// What two entries with different addresses are called tells nothing of either.
  private mutating func forgetSharedIdentifiers() {
    let counts = Dictionary(
      documents.compactMap { document in document.identifier.map { ($0, 1) } },
      uniquingKeysWith: +)
    for place in documents.indices {
      if let identifier = documents[place].identifier, counts[identifier] != 1 {
        documents[place].identifier = nil
      }
    }
  }

  private mutating func sortByDate() {
    documents = documents.enumerated().sorted {
      let (one, other) = (
        $0.element.published ?? .distantPast, $1.element.published ?? .distantPast
      )
      return one == other ? $0.offset < $1.offset : one > other
    }.map(\.element)
  }
}

extension SourceKind {
  /// The kind of a document that a feed lists, by what the end of its address promises.
  fileprivate static func listed(at address: WebAddress) -> SourceKind {
    let path = address.target.prefix { $0 != "?" }.lowercased()
    let files = [".pdf", ".docx", ".odt", ".xlsx", ".ods", ".doc", ".xls", ".csv", ".zip"]
    return files.contains(where: path.hasSuffix) ? .file : .page
  }
}
