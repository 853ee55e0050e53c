/// What a plain record says, before it is held against its scale.
struct QuickRow {
  /// The number of the indicator.
  var indicator: Int32 = -1
  /// The number of the country.
  var country: Int32 = -1
  /// The number of the cycle.
  var cycle: Int32 = -1
  /// The number of the assessor.
  var assessor: Int32 = 0
  /// The number of the facet.
  var facet: Int32 = 0
  /// The value.
  var value = 0.0
  /// How many decimals were written.
  var places = 0
}
