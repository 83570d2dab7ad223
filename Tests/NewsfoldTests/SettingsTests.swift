import Newsfold
import Testing

@Suite("Settings")
struct SettingsTests {
  @Test(
    "every tunable has a default in its range and can be set by name", arguments: Tunable.allCases)
  func defaults(tunable: Tunable) throws {
    var settings = Settings()
    #expect(tunable.range.contains(settings[tunable]))
    try settings.set(tunable.rawValue, to: "\(tunable.range.upperBound)")
    #expect(settings[tunable] == tunable.range.upperBound)
  }

  @Test("unknown names and values out of range are refused in words that help")
  func faults() {
    var settings = Settings()
    #expect(throws: EngineError.unknownTunable(name: "windw")) {
      try settings.set("windw", to: "1")
    }
    for value in ["-1", "many", "nan", "inf", ""] {
      #expect(throws: EngineError.invalidValue(tunable: .window, value: value)) {
        try settings.set("window", to: value)
      }
    }
    #expect("\(EngineError.unknownTunable(name: "windw"))".contains("merge-cut"))
  }
}
