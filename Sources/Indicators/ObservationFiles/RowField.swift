/// One field of a record before it is understood.
struct RowField {
  /// What it holds, quotes and escapes undone.
  var text: String
  /// How the file wrote it.
  var form: Form

  /// How a file writes a field.
  enum Form: Equatable {
    /// The file has no such field in this record.
    case absent
    /// Text that may mean anything, as in CSV.
    case untyped
    /// A text between quotes, in JSON.
    case string
    /// A number, in JSON.
    case number
    /// The word `null`, in JSON.
    case null
    /// Something else, such as `a list`, in JSON.
    case other(String)
  }

  /// No field.
  static let absent = RowField(text: "", form: .absent)

  /// Whether nothing is said.
  var isEmpty: Bool { text.isEmpty }
}
