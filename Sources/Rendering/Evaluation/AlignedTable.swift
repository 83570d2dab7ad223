/// Cells in columns for people: the first column's on the left, the others' on the right.
struct AlignedTable {
  var headings: [String]
  var rows: [[String]]
  /// Rows that stand out, by place.
  var emphasized: Set<Int> = []
  private static let gap = "  "

  /// The lines, the headings faint; nothing is cut.
  func lines(_ style: TableStyle) -> [String] {
    let all = [headings] + rows
    let widths = headings.indices.map { column in
      all.map { $0[column].displayWidth }.max() ?? 0
    }
    return all.enumerated().map { place, row in
      let cells = zip(row, widths).enumerated().map { column, cell in
        let blanks = String(repeating: " ", count: cell.1 - cell.0.displayWidth)
        return column == 0 ? cell.0 + blanks : blanks + cell.0
      }
      var line = cells.joined(separator: Self.gap)
      while line.last == " " { line.removeLast() }
      if place == 0 { return style.faint(line) }
      return emphasized.contains(place - 1) ? style.bold(line) : line
    }
  }

  /// The table without the last columns that do not fit into `width`; two stay in any case.
  func fitted(to width: Int) -> AlignedTable {
    var table = self
    while table.width > width, table.headings.count > 2 {
      table.headings.removeLast()
      for row in table.rows.indices { table.rows[row].removeLast() }
    }
    return table
  }

  /// How many columns of a terminal the lines take.
  var width: Int {
    lines(TableStyle()).map(\.displayWidth).max() ?? 0
  }
}
