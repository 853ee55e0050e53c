/// Why no text could be read out of a document.
public enum ReadingProblem: Error, Sendable, Equatable, Codable, CustomStringConvertible {
  /// The file cannot be opened.
  case unreadableFile(String)
  /// The document is empty.
  case empty
  /// The document is of a kind out of which no text is read; its name.
  case unsupported(String)
  /// The document is locked with a password.
  case encrypted
  /// The document is cut off or broken.
  case damaged
  /// The pages are pictures.
  case withoutText(pages: Int)
  /// The document declares a document type, which may hide entities.
  case declaresEntities
  /// The document is nested deeper, or has longer tags, than any text needs.
  case tooComplex
  /// The document, or what it unpacks to, is larger than this number of bytes.
  case tooLarge(Int)
  /// Reading took longer than this number of seconds.
  case tooSlow(Int)
  /// A program that is needed is not installed; its name and its package.
  case missingProgram(String, package: String)
  /// A selector is not of the kind that is understood.
  case selector(String)
  /// The process that read the document ended.
  case crashed
  /// The capture has no body; its outcome.
  case withoutBody(String)
  /// No process could be started to read the document.
  case notStarted(String)
  /// It was not tried once more, for the run had lost too much time already.
  case postponed

  /// Whether it may be otherwise another time, for nothing is wrong with the document itself.
  public var isPassing: Bool {
    switch self {
    case .unreadableFile, .missingProgram, .notStarted, .postponed: true
    case .empty, .unsupported, .encrypted, .damaged, .withoutText, .declaresEntities, .tooComplex,
      .tooLarge, .tooSlow, .selector, .crashed, .withoutBody:
      false
    }
  }

  /// Whether it may be for want of time or memory, of which a document has more that is read alone.
  public var maySucceedAlone: Bool {
    switch self {
    case .tooSlow, .crashed: true
    case .unreadableFile, .empty, .unsupported, .encrypted, .damaged, .withoutText,
      .declaresEntities, .tooComplex, .tooLarge, .missingProgram, .selector, .withoutBody,
      .notStarted, .postponed:
      false
    }
  }

  /// The problem in a sentence.
  public var description: String {
    switch self {
    case .unreadableFile(let reason):
      "The archived file cannot be opened: \(reason). Run \"archive verify\"."
    case .empty: "The document is empty."
    case .unsupported(let kind):
      "No text is read out of \(kind). The document itself is archived."
    case .encrypted:
      "The document is locked with a password. Ask its publisher for one that is not."
    case .damaged: "The document is broken or cut off, so that no text can be read out of it."
    case .withoutText(let pages):
      "The document has \(pages) page\(pages == 1 ? "" : "s") but no text: they are pictures, "
        + "probably a scan."
    case .declaresEntities:
      "The document declares a document type (<!DOCTYPE>), which is refused because it can hide "
        + "what is read."
    case .tooComplex:
      "The document is nested deeper, or has longer tags, than any text needs. It was not read."
    case .tooLarge(let bytes):
      "The document is, or unpacks to, more than \(bytes >> 20) MiB. It was not read."
    case .tooSlow(let seconds): "Reading the document took longer than \(seconds) s and was ended."
    case .missingProgram(let name, let package):
      "The program \(name) is not installed. Install the package \(package)."
    case .selector(let text):
      "\"\(text)\" is no selector: write a tag, #id or .class, joined or separated by blanks, such "
        + "as \"div.news\" or \"#main p\"."
    case .crashed:
      "The process that read the document ended, for want of memory or by a fault, so that there is "
        + "no text of it."
    case .withoutBody(let outcome): "The capture has no document: its outcome is \(outcome)."
    case .notStarted(let reason): "The document could not be read. \(reason)"
    case .postponed:
      "The document took too long, or ended the process that read it, in a run that had lost "
        + "\(ReadingAllowance.seconds) s on such documents before. It is tried again by the next."
    }
  }
}
