import NIOCore
import Foundation
import HTTPTypes

extension Answer {
  /// All headers but those of the connection.
  var fields: HTTPFields {
    var fields = headers
    if status != .notModified {
      fields[.contentType] = mediaType
      fields[.contentLength] = String(body.readableBytes)
    }
    fields[.eTag] = tag
    fields[.lastModified] = lastModified.map(HTTPDate.text)
    fields[.contentDisposition] = fileName.map(Answer.attachment)
    switch keeping {
    case .notAtAll: fields[.cacheControl] = "no-store"
    case .revalidated:
      fields[.cacheControl] = "no-cache"
      fields[.vary] = "Accept-Language, Cookie"
    }
    if runsScript { fields[.contentSecurityPolicy] = SecurityHeaders.policyWithScript }
    SecurityHeaders.add(to: &fields)
    return fields
  }

  /// RFC 6266: the name in ASCII for old readers, and whole in the encoding of RFC 8187.
  static func attachment(_ name: String) -> String {
    let plain = String(
      name.unicodeScalars.map { scalar in
        let isPlain =
          scalar.isASCII && scalar.properties.isAlphabetic
          || ("0"..."9").contains(scalar) || "-_.".unicodeScalars.contains(scalar)
        return isPlain ? Character(scalar) : "_"
      })
    return "attachment; filename=\"\(plain)\"; filename*=UTF-8''\(name.asSegment)"
  }
}
