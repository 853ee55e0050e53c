import Foundation
import Indicators

/// The text of a body, as an extractor read it.
public struct CaptureText: Sendable, Equatable {
  /// The number the store gave it; nil until it is stored.
  public var id: Int64?
  /// The body.
  public var digest: Digest
  /// What the reader was told beside the body, in a line; the same body reads otherwise under others.
  public var hints: String
  /// The version of the extractor.
  public var extractor: Int
  /// When it was read.
  public var readAt: Date
  /// The title as the document declares it; empty without one.
  public var title: String
  /// The language as the document declares it.
  public var language: String?
  /// What shows that the document is not what it should be.
  public var warnings: [CaptureWarning]
  /// Why nothing could be read; nil where something was.
  public var fault: String?
  /// The text that is compared and searched, pages set apart by U+000C.
  public var text: String
  /// The text with what surrounds the content; nil where that is the same.
  public var whole: String?

  /// A text that could be read, or the lack of one.
  public init(
    id: Int64? = nil, digest: Digest, hints: String, extractor: Int, readAt: Date,
    title: String = "", language: String? = nil, warnings: [CaptureWarning] = [],
    fault: String? = nil, text: String, whole: String? = nil
  ) {
    self.id = id
    self.digest = digest
    self.hints = hints
    self.extractor = extractor
    self.readAt = readAt
    self.title = title
    self.language = language
    self.warnings = warnings
    self.fault = fault
    self.text = text
    self.whole = whole
  }
}
