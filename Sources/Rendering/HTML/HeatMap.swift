import Stories

/// How similar the reports of a story are to each other, as a square of shaded cells with the outlets
/// beside its rows, and in words for who cannot see it.
struct HeatMap {
  private let outlets: [String]
  private let similarities: [Float]
  private static let cell = 22
  private static let labelWidth = 190
  private static let shades = 20

  /// Nothing for a story whose reports have not been compared.
  init?(_ story: Story, _ atlas: StoryAtlas) {
    guard let similarities = atlas.similarities[story.id] else { return nil }
    let count = min(story.reports.count, StoryAtlas.mostReports)
    guard count > 1, similarities.count == count * count else { return nil }
    self.similarities = similarities
    outlets = story.reports.prefix(count).enumerated().map { place, report in
      "\(place + 1)  \(HTMLText.shown(report.outletName, length: 60).fitted(to: 24))"
    }
  }

  /// The figure in HTML.
  var html: String {
    let count = outlets.count
    let (width, height) = (Self.labelWidth + count * Self.cell, (count + 1) * Self.cell)
    let heads = (0..<count).map { column in
      let x = Self.labelWidth + column * Self.cell + Self.cell / 2
      return "<text x=\"\(x)\" y=\"15\" text-anchor=\"middle\">\(column + 1)</text>"
    }.joined()
    let names = outlets.enumerated().map { row, outlet in
      "<text y=\"\((row + 1) * Self.cell + 15)\">\(HTMLText.escaped(outlet))</text>"
    }.joined()
    return """
      <figure class="heat"><svg viewBox="0 0 \(width) \(height)" width="\(width)" font-size="12" \
      role="img" aria-label="\(HTMLText.escaped(words))">\(heads)\(names)\
      <g fill="currentColor" transform="translate(\(Self.labelWidth) \(Self.cell)) scale(\(Self.cell))">\
      \(cells)</g></svg>\
      <figcaption>How similar the texts are. \(HTMLText.escaped(words))</figcaption></figure>

      """
  }

  /// A path for every shade: a page of thousands of stories has room for few bytes a cell.
  private var cells: String {
    var paths = [String](repeating: "", count: Self.shades + 1)
    for (place, similarity) in similarities.enumerated() {
      let shade = Int((min(max(similarity, 0), 1) * Float(Self.shades)).rounded())
      let (row, column) = place.quotientAndRemainder(dividingBy: outlets.count)
      paths[shade] += "M\(column) \(row)h1v1h-1z"
    }
    return paths.enumerated().filter { !$0.element.isEmpty }.map { shade, path in
      let opacity = fixed(Double(shade) / Double(Self.shades), digits: 2)
      return "<path fill-opacity=\"\(opacity)\" d=\"\(path)\"/>"
    }.joined()
  }

  /// The most and the least similar pair.
  private var words: String {
    var pairs: [(value: Float, first: Int, second: Int)] = []
    for row in outlets.indices {
      for column in 0..<row {
        pairs.append((similarities[row * outlets.count + column], column, row))
      }
    }
    let ordered = pairs.sorted { ($1.value, $0.first, $0.second) < ($0.value, $1.first, $1.second) }
    guard let most = ordered.first, let least = ordered.last else { return "" }
    func text(_ pair: (value: Float, first: Int, second: Int)) -> String {
      "\(pair.first + 1) and \(pair.second + 1) (\(fixed(Double(pair.value), digits: 2)))"
    }
    if pairs.count == 1 { return "1 is the same text, 0 no word in common: \(text(most))." }
    return "1 is the same text, 0 no word in common; most alike: \(text(most)); "
      + "least: \(text(least))."
  }
}
