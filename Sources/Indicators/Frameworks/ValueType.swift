/// The kind of value that an indicator takes.
public enum ValueType: String, CaseIterable, Sendable {
  /// An ordinal level with a name and a written descriptor.
  case grade
  /// A share from 0 to 100.
  case percent
  /// A whole number of things, 0 or more.
  case count
  /// An amount of money in a currency at a date.
  case amount
  /// A ratio of two quantities.
  case ratio
  /// Any number.
  case number
  /// Yes (1), partly (0.5) or no (0).
  case yesNo = "yes-no"
  /// One of several ordered labels, written as the number of its place.
  case category
  /// The points of a checklist that were met.
  case points
  /// A place in an order, 1 being the first.
  case rank
  /// Free text, never scored.
  case text
}
