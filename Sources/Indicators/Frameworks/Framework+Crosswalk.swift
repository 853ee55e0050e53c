extension Framework {
  /// What of the crosswalk does not hold beside `others`: versions of this and other frameworks.
  ///
  /// A node that the other framework does not have in any version is an error. A framework that is
  /// not among them is a warning, since it may come later.
  public func crosswalkProblems(beside others: [Framework]) -> [Problem] {
    crosswalk.enumerated().compactMap { number, entry in
      let path = "crosswalk[\(number)]"
      let versions = ([self] + others).filter { $0.code == entry.framework }
      guard !versions.isEmpty else {
        let known = Set(others.map(\.code.rawValue)).sorted()
        return Problem(
          .warning, code: "unknown-framework",
          "The framework \"\(entry.framework)\" is not known here, so its node was not checked.",
          at: .init(path: path + ".of"),
          hint: NearMiss.hint(for: entry.framework.rawValue, among: known) ?? "Load it first.")
      }
      let sought = entry.other ?? entry.node
      guard versions.allSatisfy({ $0.node(sought) == nil }) else { return nil }
      let known = Set(versions.flatMap { $0.nodes.map(\.node.code.rawValue) }).sorted()
      return Problem(
        code: "unknown-node", "\"\(sought)\" is not a node of \(entry.framework).",
        at: .init(path: path + (entry.other == nil ? ".node" : ".to")),
        hint: NearMiss.hint(for: sought.rawValue, among: known)
          ?? "Name the node there with \"to\".")
    }
  }
}
