import Testing

@testable import Articles

@Suite("Names of elements and attributes")
struct NameTableTests {
  private func tag(_ name: String) -> HTMLTag? {
    unsafe name.withCString { pointer in
      unsafe pointer.withMemoryRebound(to: UInt8.self, capacity: name.utf8.count + 1) {
        unsafe HTMLTag.byName[$0]
      }
    }
  }

  @Test("are found, each by its own")
  func found() {
    for value in UInt8(0)...UInt8.max {
      guard let expected = HTMLTag(rawValue: value), expected != .text, expected != .other else {
        continue
      }
      #expect(tag("\(expected)") == expected)
    }
  }

  @Test(
    "are not found by any other",
    arguments: ["", "span", "P", "pp", "article-body", "figcaptionfigcaption", "abcdefghijklmnopq"])
  func absent(name: String) {
    #expect(tag(name) == nil)
  }
}
