import Foundation
import HTTPTypes

extension Answer {
  /// Whether the reader who sent `headers` has this answer already.
  static func isKnown(tag: String, lastModified: Date?, to headers: HTTPFields) -> Bool {
    if let known = headers[.ifNoneMatch] {
      return known.split(separator: ",").contains { part in
        let part = part.trimmingCharacters(in: .whitespaces)
        return part == "*" || part.bare == tag.bare
      }
    }
    guard let lastModified, let text = headers[.ifModifiedSince],
      let since = HTTPDate.moment(text)
    else { return false }
    // The header has whole seconds.
    return lastModified.timeIntervalSince1970.rounded(.down) <= since.timeIntervalSince1970
  }

  /// The answer that says so.
  static func unchanged(tag: String, lastModified: Date?) -> Answer {
    var answer = Answer("", mediaType: "")
    answer.status = .notModified
    answer.tag = tag
    answer.lastModified = lastModified
    return answer
  }
}

extension String {
  /// A tag without the mark of a weak one: for reading, weak and strong are the same.
  fileprivate var bare: Substring {
    hasPrefix("W/") ? dropFirst(2) : self[...]
  }
}
