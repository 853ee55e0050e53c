/// Whether two columns are equal to 1e-9 of their size, and lack values at the same places.
func close(_ first: [Double], _ second: [Double], _ tolerance: Double = 1e-9) -> Bool {
  first.count == second.count
    && zip(first, second).allSatisfy {
      ($0.isNaN && $1.isNaN) || abs($0 - $1) <= tolerance * max(1, abs($1))
    }
}

/// Whether two numbers are equal to 1e-9 of their size.
func close(_ first: Double, _ second: Double, _ tolerance: Double = 1e-9) -> Bool {
  close([first], [second], tolerance)
}
