import Articles
import Rendering
import Stories
import Testing

@testable import Rendering

@Suite struct StoryTableTests {
  private func table(_ stories: [Story], _ style: TableStyle = TableStyle()) -> String {
    StoryTable(style: style).text(StoryReport(version: "1", stories: stories))
  }

  @Test func preview() {
    print(table(Invented.all, TableStyle(width: 80)))
    print(table(Invented.all, TableStyle(width: 110, colour: true)))
    print(table(Invented.all, TableStyle(width: 40)))
  }
}
