/// A valid record, as a table takes it.
struct RowEntry {
  /// The place of the column among the framework's.
  var column: Int32
  /// The place of the country in the vocabulary.
  var country: Int32
  /// The place of the cycle in the vocabulary.
  var cycle: Int32
  /// The place of the assessor in the vocabulary.
  var assessor: Int32
  /// What it says.
  var reading: Reading
  /// What comes with it.
  var detail: ObservationDetail
}
