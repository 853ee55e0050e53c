/// What is said of what the author has seen of a source.
enum LookWords: SitePhrase {
  case since
  case nothingNew
  case seen
  case hint(String)

  var phrase: Phrase {
    switch self {
    case .since:
      Phrase("What changed since you last looked", tr: "Son bakışınızdan beri değişenler")
    case .nothingNew:
      Phrase(
        "Nothing has changed since you last looked.", tr: "Son bakışınızdan beri değişen yok.")
    case .seen: Phrase("I have seen this", tr: "Bunu gördüm")
    case .hint(let name):
      Phrase(
        "The next look of \(name) begins at the newer of the two.",
        tr: "\(name) için sonraki bakış ikisinin yenisinden başlar.")
    }
  }
}
