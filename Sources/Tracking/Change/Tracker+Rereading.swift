import Indicators
import Reading
import Records

extension Tracker {
  /// The captures whose body could not be read and is still kept, oldest first.
  public func unreadableCaptures() async throws(TrackingError) -> [Int64] {
    try await blocking { () throws(TrackingError) in
      try TrackingError.store { () throws(StoreError) in try store.unreadableCaptures() }
    }
  }

  /// Reads the body of a capture anew.
  ///
  /// Only a reading that succeeds takes the place of an earlier one; captures that could not be
  /// judged for the lack of it are judged then. What cites its source is looked for
  /// in it by the next ``readTexts(by:within:)``.
  public func readAnew(
    capture number: Int64, by author: String
  ) async throws(TrackingError) -> Rereading {
    try await blocking { () throws(TrackingError) in
      let capture = try recorded(number)
      let source = try source(named: String(capture.source))
      return Rereading(
        capture: number, source: source, outcome: try readAnew(capture, source, by: author))
    }
  }

  private func readAnew(
    _ capture: Capture, _ source: Source, by author: String
  ) throws(TrackingError) -> Rereading.Outcome {
    let texts = try textSource()
    let rules = try noiseRules(of: capture.source)
    guard let digest = capture.digest else {
      return .unreadable(ReadingProblem.withoutBody(capture.outcome.rawValue).description)
    }
    switch try texts.read(capture, digest, source, rules) {
    case nil:
      return .unreadable(ReadingProblem.unreadableFile("it is missing or damaged").description)
    case .failure(let problem): return .unreadable(problem.description)
    case .success(let text): return try keep(text, of: capture, texts, by: author)
    }
  }

  private func keep(
    _ read: CaptureText, of capture: Capture, _ texts: TextSource, by author: String
  ) throws(TrackingError) -> Rereading.Outcome {
    let known = try TrackingError.store { () throws(StoreError) in
      try store.text(of: read.digest, hints: read.hints, extractor: read.extractor)
    }
    let fold = { (text: CaptureText) in FoldedText(text.whole ?? text.text).text }
    let (replacement, number) = try TrackingError.store { () throws(StoreError) in
      let replacement = try store.replace(with: read, fold: fold, by: author, at: now())
      let kept = Store.TextToKeep(read, words: fold(read), of: capture.id ?? 0)
      return (replacement, try store.keep([kept], by: author, at: now()).first ?? 0)
    }
    let count = (read.whole ?? read.text).count
    switch replacement {
    case .same: return .same(count)
    case .cited: return .cited
    case .new, .replaced:
      if known?.fault != nil || known == nil { try judge(withText: number, texts, by: author) }
      return .read(count)
    }
  }

  /// Judges what could not be judged while this text was not there: the captures it belongs to, and
  /// the versions that came after them.
  private func judge(
    withText text: Int64, _ texts: TextSource, by author: String
  ) throws(TrackingError) {
    let captures = try TrackingError.store { () throws(StoreError) in
      try store.captures(ofText: text)
    }
    for capture in captures {
      let later = try TrackingError.store { () throws(StoreError) in
        try store.versions(of: capture.source).first { $0.id ?? 0 > capture.id ?? 0 }
      }
      for concerned in [capture, later].compactMap({ $0 }) {
        guard let verdict = try read(concerned, texts)?.verdict else { continue }
        try TrackingError.store { () throws(StoreError) in
          try store.add([(concerned.id ?? 0, verdict)], by: author, at: now())
        }
      }
    }
  }
}
