/// The media types of what the site sends, besides those of table formats.
enum SiteMediaType {
  static let page = "text/html; charset=utf-8"
  static let styleSheet = "text/css; charset=utf-8"
  static let script = "text/javascript; charset=utf-8"
  static let picture = "image/svg+xml; charset=utf-8"
  static let text = "text/plain; charset=utf-8"
  static let json = "application/json"
  static let problem = "application/problem+json"
}
