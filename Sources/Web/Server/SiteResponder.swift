import Foundation
import HTTPTypes
import Hummingbird
import HummingbirdCore
import Logging
import NIOCore

/// Every request comes here first, and every answer leaves here last.
struct SiteResponder: HTTPResponder {
  let rules: RequestRules
  let pages: SitePages
  let acts: SiteActs
  let shelf: AnswerShelf
  let sending: AnswerSending
  let logger: Logger

  func respond(to request: Request, context: SiteContext) async throws -> Response {
    let record = RequestRecord(request, context: context)
    let (answer, lease, closes) = try await answer(to: request, context: context, record)
    return sending.response(
      answer, lease: lease, to: request.method, on: context.channel, closes: closes
    ) { [logger] bytes in record.log(answer.status, bytes: bytes, to: logger) }
  }

  /// The page, or the page that says why there is none.
  private func answer(
    to request: Request, context: SiteContext, _ record: RequestRecord
  ) async throws -> (Answer, AnswerLease?, closes: Bool) {
    do {
      let body = try await rules.check(request, context: context)
      let address = try SiteAddress(target: request.head.path ?? "")
      if request.method == .post {
        return (try await acts.answer(to: request.head, body, at: address), nil, false)
      }
      let (answer, lease) = try await page(at: address, request)
      return (answer, lease, false)
    } catch let error as SiteError {
      // What is wrong inside stands in the log and not on the page.
      if let reason = error.reason {
        logger.error(
          "no page", metadata: ["request": "\(record.identifier)", "reason": "\(reason)"])
      }
      let page = ErrorPage(error, to: request, identifier: record.identifier)
      return (page.answer, nil, error.closesConnection)
    }
  }

  private func page(
    at address: SiteAddress, _ request: Request
  ) async throws -> (Answer, AnswerLease?) {
    let language = ReaderLanguage.of(request.headers, address.query)
    do {
      guard let (tag, time) = try await pages.standing(of: address, language) else {
        return (try await pages.answer(at: address, language), nil)
      }
      guard !Answer.isKnown(tag: tag, lastModified: time, to: request.headers) else {
        return (.unchanged(tag: tag, lastModified: time), nil)
      }
      return try await shelf.answer(for: tag, isCostly: address.isCostly) {
        var answer = try await pages.answer(at: address, language)
        answer.tag = tag
        answer.lastModified = time
        return answer
      }
    } catch let error as SiteError {
      throw error
    } catch {
      throw SiteError.fault(reason: "\(error)")
    }
  }
}
