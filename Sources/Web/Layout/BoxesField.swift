import Tables

/// Boxes of a form, of which any may be ticked.
struct BoxesField {
  /// A box.
  struct Box {
    let field: QueryField
    let value: String
    let text: String
    let isTicked: Bool

    init(_ field: QueryField, value: String, text: String, isTicked: Bool) {
      self.field = field
      self.value = value
      self.text = text
      self.isTicked = isTicked
    }
  }

  let label: String
  let boxes: [Box]

  var html: HTML {
    let items = boxes.map { box -> HTML in
      let input = HTML.element(
        "input",
        [
          "type": "checkbox", "name": box.field.rawValue, "value": box.value,
          "checked": box.isTicked ? "checked" : nil,
        ])
      return "<label>\(input) \(box.text)</label>"
    }
    return """
      <fieldset class="boxes"><legend>\(label)</legend>
      \(HTML(joining: items, separator: "\n"))
      </fieldset>

      """
  }
}
