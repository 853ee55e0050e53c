/// What a program is told of an error, by RFC 9457.
struct ProblemDocument: Encodable, Sendable {
  let type: String
  let title: String
  let status: Int
  let detail: String
  let instance: String
}
