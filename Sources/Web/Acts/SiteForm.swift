import NIOCore

/// A form that was sent: its fields, each at most once.
struct SiteForm: Equatable {
  private var texts: [FormField: String] = [:]

  /// Reads the body of a request as browsers write forms.
  init(_ body: ByteBuffer) throws(SiteError) {
    guard let pairs = try? QueryString(String(buffer: body)).pairs else { throw .badForm }
    for (key, value) in pairs {
      guard let field = FormField(rawValue: key), texts[field] == nil else { throw .badForm }
      texts[field] = value
    }
  }

  /// What a field holds; nil where it is missing.
  subscript(field: FormField) -> String? { texts[field] }

  /// The number of a record that a field holds.
  func number(_ field: FormField) throws(SiteError) -> Int64 {
    guard let number = texts[field].flatMap({ Int64($0) }), number >= 0 else { throw .badForm }
    return number
  }
}
