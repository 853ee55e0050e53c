/// What a body is by its first bytes.
enum BodyKind: Sendable, Equatable {
  case html
  case pdf
  case zip
  case gzip
  case program
  case image
  case other

  /// The kind of a body that begins with `bytes`.
  init(_ bytes: [UInt8]) {
    let signatures: [([UInt8], BodyKind)] = [
      (Array("%PDF-".utf8), .pdf), ([0x50, 0x4B, 3, 4], .zip), ([0x1F, 0x8B], .gzip),
      (Array("MZ".utf8), .program), ([0x7F] + Array("ELF".utf8), .program),
      ([0x89] + Array("PNG".utf8), .image), ([0xFF, 0xD8, 0xFF], .image),
      (Array("GIF8".utf8), .image),
    ]
    if let known = signatures.first(where: { bytes.starts(with: $0.0) }) {
      self = known.1
    } else {
      self = Self.isHTML(bytes) ? .html : .other
    }
  }

  /// Whether a body of this kind cannot be of the media type `name`.
  func contradicts(_ name: String) -> Bool {
    switch self {
    case .html:
      return ["application/pdf", "text/csv", "application/json"].contains(name) || isOffice(name)
    case .pdf: return name.hasPrefix("text/") || isOffice(name) || name == "application/json"
    case .zip: return name.hasPrefix("text/") || name == "application/pdf"
    case .gzip: return name.hasPrefix("text/") || name == "application/pdf" || isOffice(name)
    case .program: return name != "application/octet-stream" && !name.contains("download")
    case .image: return !name.hasPrefix("image/") && name != "application/octet-stream"
    case .other: return name == "application/pdf" || isOffice(name)
    }
  }

  /// The kind that the end of a path promises; `nil` when it promises none.
  static func promised(by target: String) -> BodyKind? {
    let path = target.prefix { $0 != "?" }.lowercased()
    guard let dot = path.lastIndex(of: "."), !path[dot...].contains("/") else { return nil }
    switch path[path.index(after: dot)...] {
    case "pdf": return .pdf
    case "docx", "xlsx", "pptx", "odt", "ods", "zip", "epub": return .zip
    case "csv", "json", "txt", "xml", "xls", "doc", "rtf": return .other
    default: return nil
    }
  }

  private func isOffice(_ name: String) -> Bool {
    name.hasPrefix("application/vnd.openxmlformats") || name.hasPrefix("application/vnd.oasis")
  }

  private static func isHTML(_ bytes: [UInt8]) -> Bool {
    let text = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? bytes.dropFirst(3) : bytes[...]
    let start = text.drop { $0 == 0x20 || (0x09...0x0D).contains($0) }.prefix(15)
    let lower = String(decoding: start, as: UTF8.self).lowercased()
    return ["<!doctype html", "<html", "<head", "<body", "<script"].contains(where: lower.hasPrefix)
  }
}
