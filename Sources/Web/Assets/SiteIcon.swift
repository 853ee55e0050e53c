/// The picture in the tab: a measuring rod.
enum SiteIcon {
  static let text = """
    <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 16 16"><rect width="16" height="16" \
    rx="3" fill="#1f3a5f"/><path d="M3 3v10M3 4h9M3 7h5M3 10h7M3 13h4" stroke="#fff" \
    stroke-width="1.6" fill="none"/></svg>

    """
}
