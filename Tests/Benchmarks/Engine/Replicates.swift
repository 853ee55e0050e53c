import Foundation
import Scoring

/// 1 000 replicates over a table (a row for each country, a column for each indicator), with
/// weights, normalisation, treatment and aggregation varied; the tree is that of engine.py.
func measureReplicates(_ path: String) throws {
  let table = try String(contentsOfFile: path, encoding: .utf8).split(separator: "\n").map {
    $0.split(separator: ",").map { Double($0) ?? .nan }
  }
  let columns = table[0].indices.map { column in
    ColumnValues(
      grid: Grid(cycles: 1, countries: table.count, values: table.map { $0[column] }))
  }
  let plan = plan(countries: table.count, indicators: columns.count)
  let choices = UncertaintyChoices(
    weightNoise: 0.25,
    normalisations: [.minMax(), .zScore(mean: 50, sd: 10), .percentile()],
    treatments: [nil, Treatment()], aggregations: [.arithmetic, .geometric], offset: 1)
  for threads in [1, 2] {
    let time = milliseconds { run(plan, columns, choices, threads: threads) }
    print("replicates_\(threads)_threads_ms \(time)")
  }
}

/// 49 indicators under eight pillars, two sub-indices and the index.
private func plan(countries: Int, indicators: Int) -> Plan {
  var nodes = (0..<8).map { pillar in
    PlanNode(
      key: StableKey.of("pillar \(pillar)"),
      children: (0..<indicators).filter { $0 % 8 == pillar }.map { .column($0) })
  }
  nodes += (0..<2).map { part in
    PlanNode(
      key: StableKey.of("sub-index \(part)"), children: (0..<4).map { .node(part * 4 + $0) })
  }
  nodes.append(PlanNode(key: StableKey.of("index"), children: [.node(8), .node(9)]))
  return Plan(
    cycles: 1, countries: countries,
    columns: (0..<indicators).map {
      PlanColumn(key: StableKey.of("indicator \($0)"), normalisation: .minMax())
    }, nodes: nodes)
}

private func run(
  _ plan: Plan, _ columns: [ColumnValues], _ choices: UncertaintyChoices, threads: Int
) -> Double {
  let uncertainty = plan.uncertainty(columns, choices: choices, threads: threads)
  var sum = 0.0
  for node in plan.nodes.indices {
    for interval in uncertainty.intervals(of: node, threads: threads) {
      sum += interval?.lowerBound ?? 0
    }
  }
  let ranks = uncertainty.rankIntervals(of: 10, cycle: 0, threads: threads)
  sum += Double(ranks.reduce(0) { $0 + ($1?.lowerBound ?? 0) })
  return sum + uncertainty.above(of: 10, cycle: 0, threads: threads)[0][1]
}
