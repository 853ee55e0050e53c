/// What a table has on a page that it has not where it is pasted: a region in which it scrolls, links
/// from its headings, words for those who do not see its signs, and pictures of its series.
///
/// Its look comes from the style sheet of the page, whose policy forbids styles in elements.
public struct HTMLPage: Sendable {
  let region: String
  let link: @Sendable (TableRow.Subject) -> String?

  /// A page on which the region of the table is called `region`, and on which `link` gives the
  /// address of what a row or column stands for; nil: it leads nowhere.
  public init(region: String, link: @escaping @Sendable (TableRow.Subject) -> String?) {
    self.region = region
    self.link = link
  }

  /// `name` as a link to the page about `subject`.
  func linked(_ name: HTML, to subject: TableRow.Subject) -> HTML {
    link(subject).map { HTML.link($0, name) } ?? name
  }
}
