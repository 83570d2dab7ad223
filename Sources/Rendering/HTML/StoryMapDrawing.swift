import Stories

/// The stories as dots on a map, each a link to its story, the first ones with a word.
struct StoryMapDrawing {
  private static let (width, height, margin) = (1_000.0, 620.0, 60.0)
  private static let labels = 14

  let stories: [Story]
  let atlas: StoryAtlas

  /// The drawing as SVG; nil where no two stories have a place.
  var svg: String? {
    let placed = stories.filter { atlas.places[$0.id] != nil }
    guard placed.count > 1 else { return nil }
    let dots = placed.map(dot).joined(separator: "\n")
    let labels = placed.prefix(Self.labels).map(label).joined()
    return """
      <svg viewBox="0 0 1000 620" aria-label="\(counted(placed.count, "story", "stories")) by the \
      words that they share" role="group" font-size="17">
      \(dots)
      <g aria-hidden="true" pointer-events="none">\(labels)</g></svg>

      """
  }

  private func dot(_ story: Story) -> String {
    let (x, y) = point(story)
    let radius = fixed(3.5 + 2 * Double(story.reports.count).squareRoot(), digits: 1)
    let headline = HTMLText.escaped(HTMLText.shown(story.headline, length: 120))
    return """
      <a href="#\(story.id.rawValue)" tabindex="-1" aria-label="\(headline)"><circle cx="\(x)" cy="\(y)" \
      r="\(radius)"/><title>\(headline)</title></a>
      """
  }

  private func label(_ story: Story) -> String {
    guard let word = story.keywords.first else { return "" }
    let (x, y) = point(story)
    let shown = HTMLText.escaped(HTMLText.shown(word, length: 24))
    let offset = 8 + 2 * Int(Double(story.reports.count).squareRoot())
    return "<text x=\"\(x)\" y=\"\(y)\" dy=\"-\(offset)\" text-anchor=\"middle\">\(shown)</text>"
  }

  private func point(_ story: Story) -> (x: String, y: String) {
    let place = atlas.places[story.id] ?? .init(x: 0.5, y: 0.5)
    return (
      fixed(Self.margin + place.x * (Self.width - 2 * Self.margin), digits: 1),
      fixed(Self.margin + place.y * (Self.height - 2 * Self.margin), digits: 1)
    )
  }
}
