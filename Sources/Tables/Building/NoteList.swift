/// Notes in order of first use.
struct NoteList {
  private(set) var texts: [String] = []
  private var numbers: [String: Int] = [:]

  /// The number of the note `text`, which is added when it is new.
  mutating func number(of text: String) -> Int {
    if let number = numbers[text] { return number }
    texts.append(text)
    numbers[text] = texts.count
    return texts.count
  }
}
