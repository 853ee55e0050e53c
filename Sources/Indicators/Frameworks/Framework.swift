/// A versioned tree of indicators, with the method that turns their values into scores.
public struct Framework: Equatable, Sendable {
  /// Its identifier, such as `civil-society-2021-2027`.
  public let code: Code<Framework>
  /// Its version, 1 or more.
  public let version: Int
  /// Whether its text was checked against the official document.
  public let status: FrameworkStatus
  /// Its title.
  public let title: LocalizedText
  /// A remark shown wherever the framework is.
  public let note: LocalizedText?
  /// Where it comes from.
  public let source: Citation?
  /// Under which terms its figures may be used.
  public let licence: Citation?
  /// How its figures are to be credited.
  public let attribution: LocalizedText?
  /// The countries it covers; empty: those that its observations name.
  public let countries: [Country]
  /// The groups that `group-mean` and `group-median` mean; empty: all countries are one.
  public let groups: [CountryGroup]
  /// Its cycles by the end of their reference period; empty: the years its observations name.
  public let cycles: [Cycle]
  /// How many decimals its scores are shown with.
  public let decimals: Int
  /// Its bands, lowest first.
  public let bands: [Band]
  /// What its Monte Carlo analysis varies.
  public let uncertainty: UncertaintyMethod
  /// The top of the tree, of code `overall`.
  public let root: Node
  /// What it shares with other frameworks.
  public let crosswalk: [CrosswalkEntry]

  /// Every node, parents first, the root at the start.
  public let nodes: [PlacedNode]
  /// The leaf columns: every indicator, once for each of its facets.
  public let columns: [IndicatorColumn]

  /// For each node the places in ``nodes`` of those right under it.
  public let childPlaces: [[Int]]
  /// For each node the places in ``columns`` of its own values; none for a group.
  public let columnPlaces: [[Int]]

  /// For each node the places in ``columns`` of all indicators at or under it.
  public let columnsUnder: [Range<Int>]

  private let nodeIndex: [Code<Node>: Int]

  /// Takes valid parts; a file is read with ``FrameworkReader``.
  public init(
    code: Code<Framework>, version: Int = 1, status: FrameworkStatus = .provisional,
    title: LocalizedText, note: LocalizedText? = nil, source: Citation? = nil,
    licence: Citation? = nil, attribution: LocalizedText? = nil, countries: [Country] = [],
    groups: [CountryGroup] = [], cycles: [Cycle] = [], decimals: Int = 1,
    bands: [Band] = [], uncertainty: UncertaintyMethod = UncertaintyMethod(), root: Node,
    crosswalk: [CrosswalkEntry] = []
  ) {
    self.code = code
    self.version = version
    self.status = status
    self.title = title
    self.note = note
    self.source = source
    self.licence = licence
    self.attribution = attribution
    self.countries = countries
    self.groups = groups
    self.cycles = cycles.sorted { ($0.to, $0.code) < ($1.to, $1.code) }
    self.decimals = decimals
    self.bands = bands.sorted { $0.from < $1.from }
    self.uncertainty = uncertainty
    self.root = root
    self.crosswalk = crosswalk
    let placed = PlacedNode.list(from: root)
    self.nodes = placed
    self.columns = IndicatorColumn.list(from: placed)
    self.childPlaces = Framework.places(placed.map(\.parent), count: placed.count)
    self.columnPlaces = Framework.places(columns.map(\.node), count: placed.count)
    self.columnsUnder = Framework.ranges(placed, columns)
    self.nodeIndex = Dictionary(
      placed.enumerated().map { ($0.element.node.code, $0.offset) }, uniquingKeysWith: { a, _ in a }
    )
  }

  /// For each of `count` owners the places in `owners` at which it stands.
  private static func places(_ owners: [Int?], count: Int) -> [[Int]] {
    var places = [[Int]](repeating: [], count: count)
    for (place, owner) in owners.enumerated() {
      if let owner { places[owner].append(place) }
    }
    return places
  }

  /// For each node the columns of the indicators from it to the end of its branch.
  private static func ranges(
    _ nodes: [PlacedNode], _ columns: [IndicatorColumn]
  ) -> [Range<Int>] {
    // Columns stand in the order of the tree, so those of a branch follow one another.
    nodes.indices.map { place in
      let end =
        nodes.indices.dropFirst(place + 1).first { nodes[$0].depth <= nodes[place].depth }
        ?? nodes.count
      let first = columns.firstIndex { $0.node >= place } ?? columns.count
      return first..<(columns[first...].firstIndex { $0.node >= end } ?? columns.count)
    }
  }

  /// The node of `code`.
  public func node(_ code: Code<Node>) -> Node? {
    nodeIndex[code].map { nodes[$0].node }
  }

  /// The place of the node of `code` in ``nodes``.
  public func position(of code: Code<Node>) -> Int? {
    nodeIndex[code]
  }

  /// The indicators, in tree order.
  public var indicators: [Node] {
    nodes.lazy.map(\.node).filter { $0.indicator != nil }
  }

  /// The band of `score`; one on an edge belongs to the upper band.
  public func band(of score: Double) -> Band? {
    bands.last { $0.from <= score } ?? bands.first
  }
}
