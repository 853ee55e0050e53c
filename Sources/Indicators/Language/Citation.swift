/// Where something comes from: a title, an address, a page, a remark.
public struct Citation: Hashable, Sendable {
  /// The title of the work, if given.
  public let title: LocalizedText?
  /// Its address on the web, if given.
  public let address: String?
  /// The page or place in it, if given.
  public let page: String?
  /// A remark, for instance on a licence.
  public let note: LocalizedText?

  /// Takes the parts as they are.
  public init(
    title: LocalizedText? = nil, address: String? = nil, page: String? = nil,
    note: LocalizedText? = nil
  ) {
    self.title = title
    self.address = address
    self.page = page
    self.note = note
  }
}
