import Indicators

/// A capture with its text and what cites it.
public struct CaptureContent: Sendable, Equatable {
  /// The source.
  public let source: Source
  /// The capture.
  public let capture: Capture
  /// The version of the source before it; nil where there is none, or where it brought nothing new.
  public let previous: Int64?
  /// The title as the document declares it; nil while no text was read.
  public let title: String?
  /// The text that is compared and searched, pages set apart by U+000C; nil while none was read.
  public let text: String?
  /// Why nothing could be read; nil where something was, or where nobody tried yet.
  public let fault: String?
  /// The evidence that cites this capture.
  public let evidence: [CitedEvidence]
}
