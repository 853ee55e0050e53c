/// The fields of the forms with which an author acts.
enum FormField: String, CaseIterable {
  /// By what the form is known as ours.
  case token
  /// The capture that shows the change.
  case capture
  /// How many decisions of the change the author has seen.
  case known
  /// What is decided.
  case decision
  /// The expert to whom the change is sent.
  case expert
  /// What else is to be said of a decision.
  case note
  /// The change at which the author goes on.
  case next
}
