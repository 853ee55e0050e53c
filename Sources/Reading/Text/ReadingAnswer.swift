import Foundation

/// What came of reading a document, as it goes from the child to its parent.
enum ReadingAnswer: Codable {
  case text(DocumentText)
  case problem(ReadingProblem)

  var bytes: [UInt8] {
    // Neither case holds anything that JSON could not write.
    (try? JSONEncoder().encode(self)).map(Array.init) ?? []
  }

  init(_ bytes: [UInt8]) throws(ReadingProblem) {
    do {
      self = try JSONDecoder().decode(ReadingAnswer.self, from: Data(bytes))
    } catch {
      throw .crashed
    }
    // A child that a document has taken over says what it likes.
    if case .text(let text) = self { self = .text(TextCleaning.bounded(text)) }
  }
}
