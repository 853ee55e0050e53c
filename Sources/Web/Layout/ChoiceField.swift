import Tables

/// A field of a form in which one of several things is chosen.
struct ChoiceField {
  let field: QueryField
  let label: String
  let options: [(value: String, text: String)]
  let chosen: String
  /// Whether its texts are long.
  var isWide = false

  init(
    _ field: QueryField, label: String, options: [(value: String, text: String)], chosen: String
  ) {
    self.field = field
    self.label = label
    self.options = options
    self.chosen = chosen
  }

  var html: HTML {
    let choices = options.map { option in
      HTML.element(
        "option",
        ["value": option.value, "selected": option.value == chosen ? "selected" : nil],
        HTML(text: option.text))
    }
    let identifier = "field-" + field.rawValue
    return """
      <p class="field\(isWide ? " wide" : "")"><label for="\(identifier)">\(label)</label>
      <select id="\(identifier)" name="\(field.rawValue)">
      \(HTML(joining: choices, separator: "\n"))
      </select></p>

      """
  }
}
