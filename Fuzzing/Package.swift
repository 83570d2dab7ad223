// swift-tools-version: 6.2
import PackageDescription

let settings: [SwiftSetting] = [
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .strictMemorySafety(),
]

// A package of its own, which `make fuzz` builds with libFuzzer's instrumentation. What is fuzzed stands
// in Checks/Targets, which the tests of the package above run as well, on the inputs in Inputs.
let package = Package(
  name: "newsfold-fuzzing",
  dependencies: [.package(name: "newsfold", path: "..")],
  targets: [
    .systemLibrary(name: "CLibFuzzer", path: "CLibFuzzer"),
    .executableTarget(
      name: "Fuzz",
      dependencies: ["CLibFuzzer", .product(name: "Newsfold", package: "newsfold")],
      path: ".",
      exclude: ["Checks/Tests", "CLibFuzzer", "Inputs", "README.md", "run"],
      sources: ["Checks/Targets", "Runner"],
      swiftSettings: settings),
  ],
  swiftLanguageModes: [.v6]
)
