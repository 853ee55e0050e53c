/// Finds one sequence in another in time in proportion to both (Knuth, Morris and Pratt, 1977).
enum SequenceSearch {
  /// Where `sought` begins in `whole`, at most `limit` times.
  static func places<Element: Equatable>(
    of sought: [Element], in whole: [Element], limit: Int = 1000
  ) -> [Int] {
    guard !sought.isEmpty, sought.count <= whole.count else { return [] }
    let borders = borders(of: sought)
    var places: [Int] = []
    var matched = 0
    for (place, element) in whole.enumerated() {
      while matched > 0, matched == sought.count || sought[matched] != element {
        matched = borders[matched - 1]
      }
      if sought[matched] == element { matched += 1 }
      if matched == sought.count {
        places.append(place + 1 - matched)
        if places.count == limit { break }
      }
    }
    return places
  }

  /// For each beginning of `sought` the length of the longest shorter one that it ends with.
  private static func borders<Element: Equatable>(of sought: [Element]) -> [Int] {
    var borders = [0]
    var length = 0
    for element in sought.dropFirst() {
      while length > 0, sought[length] != element { length = borders[length - 1] }
      if sought[length] == element { length += 1 }
      borders.append(length)
    }
    return borders
  }
}
