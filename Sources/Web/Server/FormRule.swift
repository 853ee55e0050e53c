import HTTPTypes

/// What a form must show before anything is done: that it is one of ours, sent from a page of ours.
struct FormRule: Sendable {
  /// Who decides on this site; nil: nobody, it is only read.
  let author: SiteAuthor?

  /// Whether the site takes forms at the path of `target`.
  func takesForm(at target: String) -> Bool {
    author != nil && SitePath(String(target.prefix { $0 != "?" }))?.takesForm == true
  }

  /// Refuses a form that another site sent or made; gives in whose name it is sent.
  func check(_ form: SiteForm, _ head: HTTPRequest) throws(SiteError) -> SiteAuthor {
    guard isFromHere(head) else { throw .refused(.foreignForm) }
    guard let author, author.hasToken(form[.token] ?? "") else { throw .refused(.strangeForm) }
    return author
  }

  /// What the browser says of where the form stood; one that says nothing is not believed.
  private func isFromHere(_ head: HTTPRequest) -> Bool {
    let sites = head.headerFields[values: .secFetchSite]
    let origins = head.headerFields[values: .origin]
    guard sites.allSatisfy({ $0 == "same-origin" }), sites.count + origins.count > 0 else {
      return false
    }
    // The host was held against our own names already.
    return origins.allSatisfy { $0.lowercased() == "http://" + (head.authority ?? "").lowercased() }
  }
}

extension HTTPField.Name {
  fileprivate static let secFetchSite = HTTPField.Name("Sec-Fetch-Site") ?? .origin
}
