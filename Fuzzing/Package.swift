// swift-tools-version: 6.2
import PackageDescription

let settings: [SwiftSetting] = [
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .strictMemorySafety(),
  // libFuzzer brings the main function.
  .unsafeFlags(["-parse-as-library"]),
]

let targets = ["Tables", "JSON", "WebArchives", "Archives", "Pages", "Texts", "Dates"]

// A package of its own, which is built with `-sanitize=fuzzer`: see README.md beside it.
let package = Package(
  name: "newsfold-fuzzing",
  dependencies: [.package(name: "newsfold", path: "..")],
  targets: targets.map { name in
    .executableTarget(
      name: "Fuzz\(name)",
      dependencies: [.product(name: "Newsfold", package: "newsfold")],
      path: name,
      swiftSettings: settings)
  },
  swiftLanguageModes: [.v6]
)
