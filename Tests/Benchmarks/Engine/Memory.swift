import Scoring

/// 200 countries, 500 indicators, 50 cycles, on fixed posts under four levels of means.
func measureMemory() {
  let (plan, columns) = fiveMillion()
  let reading = milliseconds {
    var sum = 0.0
    for column in columns {
      column.grid.values.withUnsafeBufferPointer { for value in $0 { sum += value } }
    }
    return sum
  }
  print("read_once_ms \(reading)")
  for threads in [1, 2] {
    let kept = milliseconds {
      plan.scores(columns, threads: threads).nodes[55].values[0, 0]
    }
    let scores = milliseconds {
      plan.scores(columns, keepsSteps: false, threads: threads).nodes[55].values[0, 0]
    }
    print("score_and_steps_\(threads)_threads_ms \(kept)")
    print("score_\(threads)_threads_ms \(scores)")
  }
}

private func fiveMillion() -> (Plan, [ColumnValues]) {
  let (countries, cycles, indicators) = (200, 50, 500)
  var random = RandomNumbers(seed: 1)
  let columns = (0..<indicators).map { _ in
    ColumnValues(
      grid: Grid(
        cycles: cycles, countries: countries,
        values: (0..<cycles * countries).map { _ in random.uniform() * 100 }))
  }
  var nodes = (0..<50).map { group in
    PlanNode(children: (0..<10).map { .column(group * 10 + $0, weight: Double($0 % 3 + 1)) })
  }
  nodes += (0..<5).map { group in
    PlanNode(children: (0..<10).map { .node(group * 10 + $0) })
  }
  nodes.append(PlanNode(children: (50..<55).map { .node($0) }))
  let column = PlanColumn(normalisation: .goalposts(low: 0, high: 100))
  let plan = Plan(
    cycles: cycles, countries: countries,
    columns: [PlanColumn](repeating: column, count: indicators), nodes: nodes)
  return (plan, columns)
}
