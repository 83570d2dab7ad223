import Testing

@testable import Newsfold

@Suite struct TunableRangeTests {
  @Test(arguments: Tunable.allCases)
  func everyTunableKeepsToItsRange(tunable: Tunable) throws {
    let range = tunable.range
    #expect(range.contains(tunable.defaultValue))
    #expect(Settings()[tunable] == tunable.defaultValue)
    for bound in [range.lowerBound, range.upperBound] {
      var settings = Settings()
      try settings.set(tunable.rawValue, to: "\(bound)")
      #expect(settings[tunable] == bound)
    }
    for value in [
      "\(range.lowerBound.nextDown)", "\(range.upperBound.nextUp)", "nan", "inf", "", "wide",
    ] {
      var settings = Settings()
      #expect(throws: EngineError.invalidValue(tunable: tunable, value: value)) {
        try settings.set(tunable.rawValue, to: value)
      }
      #expect(settings == Settings())
    }
  }

  @Test func anUnknownNameIsAnError() {
    var settings = Settings()
    let error = #expect(throws: EngineError.self) { try settings.set("windows", to: "3") }
    #expect(error == .unknownTunable(name: "windows"))
    #expect(error?.description.contains("neighbor-limit") == true)
  }
}
