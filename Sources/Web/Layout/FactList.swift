import Tables

/// Facts as pairs of a name and what it is; those without a value are left out.
enum FactList {
  static func html(_ facts: [(name: String, text: HTML?)]) -> HTML {
    let lines = facts.compactMap { name, text in
      text.map { text -> HTML in "<dt>\(name)</dt><dd>\(text)</dd>\n" }
    }
    return "<dl class=\"facts\">\n\(lines)</dl>\n"
  }
}
