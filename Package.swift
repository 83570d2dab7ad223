// swift-tools-version: 6.2
import PackageDescription

/// Warnings stop the build where the environment says so (continuous integration), and only there:
/// a newer compiler's new warning must not break somebody's build of a released version.
let strict = Context.environment["NEWSFOLD_STRICT"] == "1"

let settings: [SwiftSetting] =
  [
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .strictMemorySafety(),
  ] + (strict ? [.treatAllWarnings(as: .error)] : [])

func module(
  _ name: String, rests dependencies: [Target.Dependency], resources: [Resource] = []
) -> [Target] {
  [
    .target(name: name, dependencies: dependencies, resources: resources, swiftSettings: settings),
    .testTarget(
      name: "\(name)Tests",
      dependencies: [.byName(name: name), "TestSupport"] + dependencies,
      swiftSettings: settings),
  ]
}

/// The C libraries, each behind a module map; `make` installs the Debian packages.
let systemLibraries: [Target] = [
  .systemLibrary(
    name: "COpenBLAS", pkgConfig: "openblas", providers: [.apt(["libopenblas-dev"])]),
  .systemLibrary(name: "CXML2", pkgConfig: "libxml-2.0", providers: [.apt(["libxml2-dev"])]),
  .systemLibrary(
    name: "CArchive", pkgConfig: "libarchive", providers: [.apt(["libarchive-dev"])]),
  .systemLibrary(
    name: "CBrotli", pkgConfig: "libbrotlidec", providers: [.apt(["libbrotli-dev"])]),
  .systemLibrary(name: "CPSL", pkgConfig: "libpsl", providers: [.apt(["libpsl-dev"])]),
  .systemLibrary(name: "CZlib", pkgConfig: "zlib", providers: [.apt(["zlib1g-dev"])]),
  .systemLibrary(name: "CSnowball", providers: [.apt(["libstemmer-dev"])]),
  .systemLibrary(name: "CMalloc"),
  .target(name: "CInflate", linkerSettings: [.linkedLibrary("isal")]),
  .target(name: "CJSON", linkerSettings: [.linkedLibrary("simdjson")]),
  .target(name: "CCurl", linkerSettings: [.linkedLibrary("curl")]),
  .target(name: "CFrequencies", exclude: ["Tables"]),
  .target(name: "CLanguageDetection", linkerSettings: [.linkedLibrary("cld2")]),
  .target(
    name: "CTransliteration",
    linkerSettings: [.linkedLibrary("icui18n"), .linkedLibrary("icuuc")]),
]

/// The stages, in the order in which data flows through them.
let stages: [Target] = [
  module("Parallelism", rests: []),
  module("Articles", rests: ["Parallelism", "CXML2", "CArchive", "CBrotli", "CInflate", "CJSON"]),
  module(
    "TextAnalysis",
    rests: [
      "Parallelism", "Articles", "CMalloc", "CSnowball", "CLanguageDetection", "CTransliteration",
    ],
    resources: [.embedInCode("Resources")]),
  module(
    "Vectorization",
    rests: ["TextAnalysis", "Articles", "Parallelism", "CArchive", "CFrequencies"]),
  module("Similarity", rests: ["Parallelism", "Vectorization", "COpenBLAS"]),
  module(
    "Clustering",
    rests: [
      "Similarity", "Vectorization", "TextAnalysis", "Articles", "Parallelism",
      .product(name: "HeapModule", package: "swift-collections"),
    ],
    resources: [.embedInCode("Resources")]),
  module(
    "Stories",
    rests: [
      "Parallelism", "Clustering", "Similarity", "Vectorization", "TextAnalysis", "Articles",
      "CPSL",
    ]),
  module("Evaluation", rests: []),
  module(
    "Newsfold",
    rests: [
      "Stories", "Clustering", "Similarity", "Vectorization", "TextAnalysis", "Articles",
      "Evaluation",
    ]),
  module(
    "Rendering",
    rests: [
      "Stories", "Clustering", "Evaluation", "Articles", "Parallelism", "CXML2",
      .product(name: "Mustache", package: "swift-mustache"),
    ],
    resources: [.embedInCode("Resources")]),
  module("Fetching", rests: ["Articles", "CCurl"]),
  module(
    "StoryStore",
    rests: ["Newsfold", "Stories", "Articles", .product(name: "GRDB", package: "GRDB.swift")]),
  module(
    "StoryServer",
    rests: [
      "StoryStore", "Rendering", "Newsfold", "Stories", "Articles",
      .product(name: "Hummingbird", package: "hummingbird", condition: .when(traits: ["Server"])),
      .product(
        name: "HTTPTypes", package: "swift-http-types", condition: .when(traits: ["Server"])),
      .product(name: "NIOCore", package: "swift-nio", condition: .when(traits: ["Server"])),
      .product(name: "Logging", package: "swift-log", condition: .when(traits: ["Server"])),
      .product(
        name: "ServiceLifecycle", package: "swift-service-lifecycle",
        condition: .when(traits: ["Server"])),
      .product(
        name: "UnixSignals", package: "swift-service-lifecycle",
        condition: .when(traits: ["Server"])),
    ],
    resources: [.embedInCode("Resources")]),
].flatMap(\.self)

/// Made-up news for benchmarks and tests.
let syntheticNews: [Target] = [
  .target(name: "SyntheticNews", dependencies: ["Articles"], swiftSettings: settings),
  .testTarget(
    name: "SyntheticNewsTests",
    dependencies: [
      "SyntheticNews", "Articles", "TextAnalysis", "Vectorization", "Similarity",
    ],
    swiftSettings: settings),
]

/// What the tests of several modules use.
let testSupport: [Target] = [
  .target(
    name: "TestSupport", dependencies: ["CArchive"], path: "Tests/TestSupport",
    swiftSettings: settings)
]

/// What the fuzzer found, and what it began with: the package in `Fuzzing` has its targets in common.
let fuzzing: [Target] = [
  .testTarget(
    name: "FuzzingTests",
    dependencies: ["Articles", "TextAnalysis", "Vectorization", "Clustering"],
    path: "Fuzzing/Checks", swiftSettings: settings)
]

let command: [Target] = [
  .executableTarget(
    name: "NewsfoldCommand",
    dependencies: [
      "Newsfold", "Rendering", "Evaluation", "Clustering", "Similarity", "Vectorization", "Stories",
      "Articles", "Fetching", "Parallelism", "StoryStore",
      .target(name: "StoryServer", condition: .when(traits: ["Server"])),
      .product(name: "Logging", package: "swift-log", condition: .when(traits: ["Server"])),
      "SyntheticNews", "CZlib",
      .product(name: "ArgumentParser", package: "swift-argument-parser"), "Yams",
    ],
    swiftSettings: settings),
  .testTarget(
    name: "CommandTests",
    dependencies: ["NewsfoldCommand", "Newsfold", "Articles", "Rendering", "TestSupport"],
    swiftSettings: settings),
]

let package = Package(
  name: "newsfold",
  products: [
    .library(name: "Newsfold", targets: ["Newsfold", "Similarity"]),
    .library(name: "StoryStore", targets: ["StoryStore"]),
    .library(name: "SyntheticNews", targets: ["SyntheticNews"]),
    .executable(name: "newsfold", targets: ["NewsfoldCommand"]),
  ],
  traits: [
    .trait(name: "Server", description: "newsfold serve, and the packages that it needs."),
    .default(enabledTraits: ["Server"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/apple/swift-collections", from: "1.6.0"),
    .package(url: "https://github.com/apple/swift-http-types", from: "1.8.0", traits: []),
    .package(url: "https://github.com/apple/swift-log", from: "1.16.2"),
    .package(url: "https://github.com/apple/swift-nio", from: "2.101.2"),
    .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
    .package(
      url: "https://github.com/hummingbird-project/hummingbird", from: "2.28.1", traits: []),
    .package(url: "https://github.com/hummingbird-project/swift-mustache", from: "2.1.0"),
    .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
    .package(url: "https://github.com/swift-server/swift-service-lifecycle", from: "2.13.0"),
    .package(url: "https://github.com/swiftlang/swift-docc-plugin", from: "1.5.0"),
  ],
  targets: systemLibraries + stages + syntheticNews + testSupport + fuzzing + command,
  swiftLanguageModes: [.v6]
)
