/// The columns of a comparison table as CSV, in their order; the raw values are the header.
enum CSVColumn: String, CaseIterable {
  case framework
  case version
  case status
  case standing
  case cycle
  case country
  case countryName = "country_name"
  case node
  case nodeTitle = "node_title"
  case facet
  case measure
  case value
  case shown
  case band
  case bandColour = "band_colour"
  case lower
  case upper
  case change
  case changeWord = "change_word"
  case difference
  case since
  case rank
  case rankBest = "rank_best"
  case rankWorst = "rank_worst"
  case rankShown = "rank_shown"
  case coverage
  case countries
  case marks
  case missing
  case missingWord = "missing_word"
  case notes
  case footnote
  case source
  case licence
}
