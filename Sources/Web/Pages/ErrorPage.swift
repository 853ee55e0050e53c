import Foundation
import HTTPTypes
import Hummingbird
import HummingbirdCore
import Indicators
import Tables

/// The one place where an error becomes an answer: a page for readers, a problem document for
/// programs.
struct ErrorPage {
  let error: SiteError
  let identifier: String
  let language: Language
  let isForProgram: Bool
  /// The page from which a form was sent.
  let sender: SiteAddress?

  init(_ error: SiteError, to request: Request, identifier: String) {
    self.error = error
    self.identifier = identifier
    let target = request.head.path ?? ""
    let address = try? SiteAddress(target: target)
    language = ReaderLanguage.of(
      request.headers, address?.query ?? ErrorPage.language(named: target))
    sender = request.method == .post ? address : nil
    isForProgram = target.hasPrefix("/api/") || SitePath.names(target, ending: "json")
  }

  var answer: Answer {
    var answer = isForProgram ? problem : page
    answer.status = error.status
    answer.keeping = .notAtAll
    switch error {
    case .refused(.methodNotAllowed): answer.headers[.allow] = "GET, HEAD"
    case .busy, .unavailable: answer.headers[.retryAfter] = "5"
    case .notFound, .unknown, .unknownKey, .repeatedKey, .badValue, .malformedAddress,
      .addressTooLong, .refused, .noScores, .noFramework, .badForm, .noExpert, .decidedMeanwhile,
      .fault:
      break
    }
    return answer
  }

  private var page: Answer {
    let words = SiteWording(language)
    let frame = PageFrame(
      title: words[ErrorWords.title(error)], language: language, address: nil)
    let hint: HTML? = error.closest.map { "<p>\(words[ErrorWords.didYouMean($0)])</p>\n" }
    return frame.answer(
      """
      <h1>\(words[ErrorWords.title(error)])</h1>
      <p class="lead">\(words[ErrorWords.sentence(error)])</p>
      \(hint)<p><a href="\(address: sender?.text ?? "/")">\
      \(words[sender == nil ? ErrorWords.back : .backToForm])</a></p>
      <p class="closing">\(words[ErrorWords.request(identifier)])</p>
      """)
  }

  /// RFC 9457.
  private var problem: Answer {
    let words = SiteWording(language)
    let sentences =
      [words[ErrorWords.sentence(error)]]
      + (error.closest.map { [words[ErrorWords.didYouMean($0)]] } ?? [])
    let problem = ProblemDocument(
      type: "urn:yardstick:problem:" + error.identifier, title: words[ErrorWords.title(error)],
      status: error.status.code, detail: sentences.joined(separator: " "),
      instance: "urn:yardstick:request:" + identifier)
    return .json(problem, mediaType: SiteMediaType.problem)
  }

  /// The language that an address names which cannot be read as a whole.
  private static func language(named target: String) -> TableQuery {
    let query = target.split(separator: "?", maxSplits: 1).dropFirst().first ?? ""
    let named = query.split(separator: "&").first { $0.hasPrefix("lang=") }
    return TableQuery().with { query in
      query.language = named.flatMap { value in
        Language.offered.first { $0.rawValue == value.dropFirst("lang=".count) }
      }
    }
  }
}

extension SiteError {
  /// What was probably meant.
  var closest: String? {
    switch self {
    case .unknown(_, _, _, let closest, _), .unknownKey(_, let closest),
      .badValue(_, _, _, let closest):
      closest
    case .notFound, .repeatedKey, .malformedAddress, .addressTooLong, .refused,
      .noScores, .noFramework, .badForm, .noExpert, .decidedMeanwhile, .busy, .unavailable, .fault:
      nil
    }
  }
}
