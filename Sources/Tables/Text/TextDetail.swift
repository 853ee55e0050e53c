/// How much of a table there is room for.
struct TextDetail: Equatable {
  /// Whether columns bear names and not codes.
  let showsNames: Bool
  /// Whether cells say by how much they changed.
  let showsDifferences: Bool

  /// From the most to the least.
  static let all = [
    TextDetail(showsNames: true, showsDifferences: true),
    TextDetail(showsNames: false, showsDifferences: true),
    TextDetail(showsNames: true, showsDifferences: false),
    TextDetail(showsNames: false, showsDifferences: false),
  ]
  static let least = TextDetail(showsNames: false, showsDifferences: false)
}
