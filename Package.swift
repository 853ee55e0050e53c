// swift-tools-version: 6.2
import PackageDescription

// Arrows point downward only; `--explicit-target-dependency-import-check error` holds every
// import against the dependencies listed here. Docs/Architecture.md has the picture.

let strict: [SwiftSetting] = [
  .swiftLanguageMode(.v6),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .treatAllWarnings(as: .error),
]

let argumentParser = Target.Dependency.product(
  name: "ArgumentParser", package: "swift-argument-parser")
let grdb = Target.Dependency.product(name: "GRDB", package: "GRDB.swift")
let grdbSQLite = Target.Dependency.product(name: "GRDBSQLite", package: "GRDB.swift")
let hummingbird = Target.Dependency.product(name: "Hummingbird", package: "hummingbird")
let hummingbirdCore = Target.Dependency.product(name: "HummingbirdCore", package: "hummingbird")
let httpTypes = Target.Dependency.product(name: "HTTPTypes", package: "swift-http-types")
let lifecycle = Target.Dependency.product(
  name: "ServiceLifecycle", package: "swift-service-lifecycle")
let unixSignals = Target.Dependency.product(name: "UnixSignals", package: "swift-service-lifecycle")
let logging = Target.Dependency.product(name: "Logging", package: "swift-log")
let nioCore = Target.Dependency.product(name: "NIOCore", package: "swift-nio")
let nioHTTPTypes = Target.Dependency.product(name: "NIOHTTPTypes", package: "swift-nio-extras")
let yams = Target.Dependency.product(name: "Yams", package: "Yams")

let package = Package(
  name: "yardstick",
  products: [.executable(name: "yardstick", targets: ["yardstick"])],
  dependencies: [
    .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
    .package(
      url: "https://github.com/hummingbird-project/hummingbird", from: "2.28.1",
      traits: ["FullFoundation"]),
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/apple/swift-http-types", from: "1.8.0"),
    .package(url: "https://github.com/apple/swift-log", from: "1.16.2"),
    .package(url: "https://github.com/apple/swift-nio", from: "2.101.2"),
    .package(url: "https://github.com/apple/swift-nio-extras", from: "1.35.2"),
    .package(url: "https://github.com/swift-server/swift-service-lifecycle", from: "2.13.0"),
    .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
  ],
  targets: [
    // Layer 1: numbers in, numbers out.
    .target(name: "Scoring", swiftSettings: strict),
    // Beside it: child processes and how they are confined.
    .target(name: "CWorkers"),
    .target(name: "Workers", dependencies: ["CWorkers"], swiftSettings: strict),
    // Layer 2: what is tracked.
    .target(name: "Indicators", dependencies: ["Scoring", yams], swiftSettings: strict),
    // Layer 3: four trades that do not know one another.
    .target(
      name: "CCurl",
      linkerSettings: [
        .linkedLibrary("curl"), .linkedLibrary("z"), .linkedLibrary("zstd"),
        .linkedLibrary("crypto"),
      ]),
    .target(
      name: "Records", dependencies: ["Indicators", grdb, grdbSQLite], swiftSettings: strict),
    .target(
      name: "Archiving", dependencies: ["Indicators", "Workers", "CCurl"], swiftSettings: strict),
    .systemLibrary(name: "CXML", pkgConfig: "libxml-2.0", providers: [.apt(["libxml2-dev"])]),
    .systemLibrary(
      name: "CUchardet", pkgConfig: "uchardet", providers: [.apt(["libuchardet-dev"])]),
    .systemLibrary(
      name: "CArchive", pkgConfig: "libarchive", providers: [.apt(["libarchive-dev"])]),
    .target(
      name: "Reading", dependencies: ["Indicators", "Workers", "CXML", "CUchardet", "CArchive"],
      swiftSettings: strict),
    .target(name: "Tables", dependencies: ["Indicators", "Scoring"], swiftSettings: strict),
    // Layer 4: what one can ask.
    .target(
      name: "Tracking",
      dependencies: [
        "Records", "Archiving", "Reading", "Workers", "Tables", "Indicators", "Scoring",
      ],
      swiftSettings: strict),
    // Layer 5: the site and the command.
    .target(
      name: "Web",
      dependencies: [
        "Tracking", "Reading", "Tables", "Indicators", "Scoring", hummingbird, hummingbirdCore,
        httpTypes, lifecycle, logging, nioCore, nioHTTPTypes,
      ],
      swiftSettings: strict),
    .executableTarget(
      name: "yardstick",
      dependencies: [
        "Web", "Tracking", "Records", "Archiving", "Reading", "Workers", "Tables", "Indicators",
        "Scoring",
        argumentParser, lifecycle, logging, nioCore, unixSignals,
      ],
      swiftSettings: strict),

    .testTarget(name: "ScoringTests", dependencies: ["Scoring"], swiftSettings: strict),
    // A child to test with: small, and misbehaving when asked.
    .executableTarget(
      name: "sample-worker", dependencies: ["Workers"], path: "Tests/SampleWorker",
      swiftSettings: strict),
    .testTarget(
      name: "WorkersTests", dependencies: ["Workers", "sample-worker"], swiftSettings: strict),
    .testTarget(
      name: "IndicatorsTests", dependencies: ["Indicators", "Scoring"], swiftSettings: strict),
    .testTarget(
      name: "RecordsTests", dependencies: ["Records", "Indicators", "Scoring", grdb, grdbSQLite],
      swiftSettings: strict),
    .testTarget(
      name: "ArchivingTests", dependencies: ["Archiving", "Indicators", "Workers"],
      swiftSettings: strict),
    .testTarget(
      name: "ReadingTests", dependencies: ["Reading", "Indicators", "CArchive"],
      swiftSettings: strict),
    .testTarget(
      name: "TablesTests", dependencies: ["Tables", "Indicators", "Scoring"],
      swiftSettings: strict),
    .testTarget(
      name: "TrackingTests",
      dependencies: [
        "Tracking", "Records", "Archiving", "Reading", "Indicators", "Scoring", "Tables",
      ],
      swiftSettings: strict),
    .testTarget(
      name: "WebTests",
      dependencies: [
        "Web", "Tracking", "Records", "Reading", "Tables", "Indicators", hummingbird,
        hummingbirdCore, httpTypes, logging, nioCore,
      ],
      swiftSettings: strict),
  ]
)

// `make docs` alone needs the plugin; no build pays for it.
if Context.environment["YARDSTICK_DOCS"] != nil {
  package.dependencies.append(
    .package(url: "https://github.com/swiftlang/swift-docc-plugin", from: "1.5.0"))
}
