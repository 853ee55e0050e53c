extension Double {
  /// The number as it is written by hand: 4, not 4.0.
  var short: String {
    description.hasSuffix(".0") ? String(description.dropLast(2)) : description
  }
}
