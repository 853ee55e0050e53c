extension UnsafeBufferPointer<Double> {
  /// Whether every value is a finite number.
  var isAllFinite: Bool {
    // Only a finite number times 0 is 0. Four sums at once, since each waits for its last.
    var sums = SIMD4<Double>()
    let whole = count - count % 4
    for start in stride(from: 0, to: whole, by: 4) {
      sums += SIMD4(self[start], self[start + 1], self[start + 2], self[start + 3]) * 0
    }
    for index in whole..<count { sums[0] += self[index] * 0 }
    return sums.sum() == 0
  }
}
