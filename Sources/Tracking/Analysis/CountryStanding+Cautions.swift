import Tables

extension CountryStanding {
  /// What tables say of a score with these marks.
  public var cautions: [Caution] {
    Caution.list(Set(marks), coverage: coverage)
  }
}
