/// The shortest of several runs, in milliseconds; what `work` returns keeps it from being skipped.
func milliseconds(_ runs: Int = 7, _ work: () -> Double) -> Double {
  var sink = 0.0
  let times = (0..<runs).map { _ in
    let start = ContinuousClock.now
    sink += work()
    return (ContinuousClock.now - start) / .milliseconds(1)
  }
  if sink == -1 { print(sink) }
  return times.min() ?? 0
}
