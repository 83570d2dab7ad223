/// Cells in columns: the first column's on its left side, the others on their right.
struct TextTable {
  var headings: [String]
  var rows: [[String]]

  /// The table; columns without any cell are left out.
  var lines: [String] {
    let columns = headings.indices.filter { column in
      rows.contains { !$0[column].isEmpty }
    }
    let all = [headings] + rows
    let widths = columns.map { column in all.map { $0[column].utf8.count }.max() ?? 0 }
    return all.map { row in
      zip(columns, widths).enumerated().map { place, cell in
        let text = row[cell.0]
        let blanks = String(repeating: " ", count: cell.1 - text.utf8.count)
        return place == 0 ? text + blanks : blanks + text
      }.joined(separator: "  ")
    }
  }
}
