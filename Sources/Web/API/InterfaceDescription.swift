/// The description of the interface for programs, by OpenAPI 3.1.
enum InterfaceDescription {
  static let document = JSONValue.object([
    "openapi": "3.1.0",
    "info": ["title": "Yardstick", "version": "1"],
    "paths": [
      "/api/v1/compare": [
        "get": [
          "summary": "A comparison table of countries",
          "parameters": .array(QueryField.allowed(at: .api(.compare)).map(parameter)),
          "responses": responses("The table with its notes", type: SiteMediaType.json),
        ]
      ],
      "/api/v1/frameworks": [
        "get": [
          "summary": "Every version of every framework",
          "responses": responses("The frameworks", type: SiteMediaType.json),
        ]
      ],
      "/api/v1/openapi.json": [
        "get": [
          "summary": "This description",
          "responses": responses("The description", type: SiteMediaType.json),
        ]
      ],
    ],
    "components": ["schemas": ["Problem": problem]],
  ])

  private static func parameter(_ field: QueryField) -> JSONValue {
    [
      "name": .string(field.rawValue), "in": "query", "required": false,
      "description": .string(field.meaning), "schema": ["type": .string(field.type)],
    ]
  }

  private static func responses(_ meaning: String, type: String) -> JSONValue {
    .object([
      "200": ["description": .string(meaning), "content": .object([type: [:]])],
      "304": ["description": "Nothing changed since the reader asked last"],
      "default": [
        "description": "Why there is no answer",
        "content": .object([
          SiteMediaType.problem: ["schema": ["$ref": "#/components/schemas/Problem"]]
        ]),
      ],
    ])
  }

  private static let problem: JSONValue = [
    "type": "object",
    "properties": .object(
      Dictionary(
        uniqueKeysWithValues: ["type", "title", "detail", "instance"].map {
          ($0, ["type": "string"])
        } + [("status", ["type": "integer"])])),
  ]
}

extension QueryField {
  /// What it says, for programmers.
  fileprivate var meaning: String {
    switch self {
    case .framework: "The framework; without it the default one"
    case .version: "The version of the framework; without it the newest"
    case .cycle: "Cycles, separated by commas; without it the latest"
    case .countries: "Codes of countries, separated by commas; without it all"
    case .node: "The node at the top of the table"
    case .level: "How many levels under the top are shown"
    case .facet: "Facets beside the whole, separated by commas"
    case .layout: "countries-by-indicators, countries-by-cycles or country-profile"
    case .order: "protocol, alphabetical or score"
    case .intervals: "1: with intervals"
    case .ranks: "1: with ranks"
    case .values: "1: values in place of scores"
    case .since: "The cycle against which changes are shown"
    case .asOf: "A day or moment: the records as they stood then"
    case .search: "The words that are searched for"
    case .history: "1: earlier texts are searched too"
    case .sheet: "Which part of a long page is shown, from 1"
    case .decided: "The capture whose change was decided last"
    case .language: "en or tr"
    }
  }

  fileprivate var type: String {
    switch self {
    case .version, .level, .sheet, .decided: "integer"
    case .framework, .cycle, .countries, .node, .facet, .layout, .order, .intervals, .ranks,
      .values, .since, .asOf, .search, .history, .language:
      "string"
    }
  }
}
