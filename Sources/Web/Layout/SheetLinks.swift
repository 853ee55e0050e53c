import Tables

/// The links between the parts of a page that is too long for one.
struct SheetLinks {
  let visit: Visit
  /// How many parts there are.
  let count: Int

  /// The part that is asked for, from 1; refuses one that there is not.
  static func sheet(_ visit: Visit, of count: Int) throws(SiteError) -> Int {
    let sheet = visit.query.sheet
    guard sheet <= max(1, count) else {
      throw .badValue(.sheet, String(sheet), .number(1...max(1, count)), closest: nil)
    }
    return sheet
  }

  /// Nothing where there is only one.
  var html: HTML? {
    guard count > 1 else { return nil }
    let words = visit.words
    let sheet = visit.query.sheet
    let back: HTML? = sheet > 1 ? link(to: sheet - 1, words[SheetWords.previous]) : nil
    let on: HTML? = sheet < count ? link(to: sheet + 1, words[SheetWords.next]) : nil
    return """
      <nav class="sheets" aria-label="\(words[SheetWords.navigation])"><ul>\
      \(back)<li>\(words[SheetWords.place(sheet, of: count)])</li>\(on)</ul></nav>

      """
  }

  private func link(to sheet: Int, _ name: String) -> HTML {
    let target = SiteAddress(visit.address.path, visit.query.with { $0.sheet = sheet }).text
    return "<li><a href=\"\(address: target)\">\(name)</a></li>"
  }
}
