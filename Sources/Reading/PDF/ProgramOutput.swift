/// What a program wrote and how it ended.
struct ProgramOutput {
  /// What it wrote to its standard output.
  let output: [UInt8]
  /// The beginning of what it wrote to its standard error.
  let complaints: String
  /// Its exit status; `nil` when a signal ended it.
  let status: Int32?
}
