// Times of the engine alone, in memory; ../engine.py builds and runs this.
//
// Engine memory             five million observations scored, against reading them once
// Engine replicates FILE    1 000 replicates over the table of numbers in FILE

switch CommandLine.arguments.dropFirst().first {
case "memory": measureMemory()
case "replicates": try measureReplicates(CommandLine.arguments[2])
case .some, .none: print("Engine memory | Engine replicates FILE")
}
