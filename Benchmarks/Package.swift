// swift-tools-version: 6.2
import PackageDescription

let settings: [SwiftSetting] = [
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .strictMemorySafety(),
]

// A package of its own, so that who depends on Newsfold does not fetch what measures it.
let package = Package(
  name: "newsfold-benchmarks",
  platforms: [.macOS(.v13)],
  dependencies: [
    .package(name: "newsfold", path: ".."),
    // Without its traits it needs no jemalloc; allocations are not counted then.
    .package(url: "https://github.com/ordo-one/benchmark", from: "1.38.1", traits: []),
  ],
  targets: [
    .executableTarget(
      name: "Stages",
      dependencies: [
        .product(name: "SyntheticNews", package: "newsfold"),
        .product(name: "Newsfold", package: "newsfold"),
        .product(name: "Benchmark", package: "benchmark"),
      ],
      path: "Stages",
      swiftSettings: settings,
      plugins: [.plugin(name: "BenchmarkPlugin", package: "benchmark")])
  ],
  swiftLanguageModes: [.v6]
)
