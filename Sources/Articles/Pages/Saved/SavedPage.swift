/// The article in a page that was saved as plain text: everything that was visible, one line after
/// the other, with nothing marking what is article.
///
/// Lines are told apart by their form and by how often they are repeated; no rule knows a site.
package enum SavedPage {
  /// The article in `text`, or nil where it holds no word.
  ///
  /// Complexity: linear in the length of `text`.
  package static func article(in text: String) -> ExtractedPage? {
    if hasEndlessLine(text) { return ExtractedPage(body: text) }
    let blocks = blocks(of: text)
    guard !blocks.isEmpty else { return nil }
    var range = BodySegment.range(of: blocks) ?? blocks.count..<blocks.count
    var headline = Headline.search(in: blocks, before: range)
    if let start = headline.start, range.contains(start) {
      range = start + 1..<range.upperBound
    }
    range = BodyCohesion.refined(range, of: blocks, from: headline.start ?? -1)
    range = BodyEdges.trimmed(range, of: blocks)
    headline.place(in: blocks, before: range)
    let paragraphs = BodyText.paragraphs(of: blocks, in: range, title: headline.title)
    guard !headline.title.isEmpty || !paragraphs.isEmpty else {
      // Nothing reads like an article, so nothing can be told from it: all of it is kept.
      return ExtractedPage(body: blocks.map(\.text).joined(separator: "\n"))
    }
    let isTeaser = Withholding.isTeaser(
      paragraphs, isStatedClosed: false, after: blocks[range.upperBound...])
    let surroundings = PageSurroundings(blocks: blocks, body: range, headline: headline)
    return ExtractedPage(
      title: headline.title, body: paragraphs.joined(separator: "\n"),
      source: Outlet.name(in: blocks, headline: headline), author: surroundings.author,
      url: surroundings.url, published: surroundings.published, language: nil,
      tags: surroundings.tags, withheld: isTeaser ? .paywall : nil,
      dateFinding: surroundings.dateFinding,
      certainty: isTeaser
        ? .doubtful : BodyCertainty.of(paragraphs, title: headline.title, blocks: blocks))
  }

  /// Bytes beyond which a line is none of a page: its form tells nothing, and weighing every word of
  /// it takes longer than all that comes after.
  private static let longestLine = 1 << 20

  /// Whether `text` has a line that is no page's.
  private static func hasEndlessLine(_ text: String) -> Bool {
    let bytes = text.utf8.span
    guard bytes.count > longestLine else { return false }
    var start = 0
    for index in bytes.indices where bytes[index] == 0x0a || bytes[index] == 0x0d {
      if index - start > longestLine { return true }
      start = index + 1
    }
    return bytes.count - start > longestLine
  }

  /// The lines of `text` that hold a word; a line of cells set apart by wide gaps gives a block for
  /// each cell.
  static func blocks(of text: String) -> [PageBlock] {
    var blocks: [PageBlock] = []
    for line in text.unicodeScalars.split(whereSeparator: isLineBreak) {
      for cell in cells(of: line) {
        let block = PageBlock(cell)
        if !block.words.isEmpty { blocks.append(block) }
      }
    }
    return blocks
  }

  private static func isLineBreak(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x0a...0x0d, 0x85, 0x2028, 0x2029: true
    default: false
    }
  }

  /// The pieces of a line between tabs and runs of three or more spaces; the whole line where a
  /// piece is a paragraph, for then the gaps are a typist's.
  private static func cells(of line: Substring.UnicodeScalarView) -> [String] {
    var cells: [String] = []
    var cell = String.UnicodeScalarView()
    var spaces = 0
    for scalar in line {
      if PageText.isSpace(scalar) {
        spaces += scalar == "\t" ? 3 : 1
      } else {
        if spaces >= 3 {
          cells.append(PageText.collapsed(cell))
          cell.removeAll(keepingCapacity: true)
        } else if spaces > 0 {
          cell.append(" ")
        }
        spaces = 0
        cell.append(scalar)
      }
    }
    cells.append(PageText.collapsed(cell))
    cells.removeAll { $0.isEmpty }
    if cells.count > 1, cells.contains(where: isParagraph) { return [PageText.collapsed(line)] }
    return cells
  }

  private static func isParagraph(_ cell: String) -> Bool {
    let form = TextForm(cell)
    return form.words >= 12 && form.endsSentence
  }
}
