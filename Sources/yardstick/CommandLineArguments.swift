/// The words of a command line.
struct CommandLineArguments {
  private let words: [String]

  /// The options that may stand before the command as well as after it.
  private static let options: Set<String> = ["--home", "--library"]
  private static let flags: Set<String> = ["--verbose"]

  init(_ words: [String]) {
    self.words = words
  }

  /// The same with the options before the command moved to the end, where the command reads them.
  var reordered: [String] {
    var rest = words[...]
    var moved: [String] = []
    while let word = rest.first {
      if Self.options.contains(word), rest.count > 1 {
        moved += rest.prefix(2)
        rest = rest.dropFirst(2)
      } else if Self.flags.contains(word)
        || Self.options.contains(where: { word.hasPrefix($0 + "=") })
      {
        moved.append(word)
        rest = rest.dropFirst()
      } else {
        break
      }
    }
    var negative: [String] = []
    if rest.first == "record", !rest.contains("--"),
      let place = rest.firstIndex(where: Self.isNegativeNumber)
    {
      // A value below zero is no option; behind "--" the parser knows it for what it is.
      negative = ["--", rest[place]]
      rest = rest[..<place] + rest[(place + 1)...]
    }
    let end = rest.firstIndex(of: "--") ?? rest.endIndex
    return Array(rest[..<end]) + moved + Array(rest[end...]) + negative
  }

  private static func isNegativeNumber(_ word: String) -> Bool {
    word.hasPrefix("-") && word.dropFirst().first.map { $0.isNumber || $0 == "." } == true
  }
}
