extension String {
  /// The text, cut with an ellipsis where it takes more than `width` columns.
  func fitted(to width: Int) -> String {
    guard displayWidth > width else { return self }
    var used = 0
    let kept = prefix { character in
      used += character.displayWidth
      return used <= width - 1
    }
    return kept.trimmingEnd + "…"
  }

  /// The text, cut or filled up with blanks to exactly `width` columns.
  func padded(to width: Int) -> String {
    let text = fitted(to: width)
    return text + String(repeating: " ", count: max(0, width - text.displayWidth))
  }

  /// The text in lines of at most `width` columns, broken at blanks where there are any; the last of
  /// at most `most` lines ends in an ellipsis where text is left.
  func wrapped(to width: Int, most: Int = .max) -> [String] {
    var lines: [String] = []
    var rest = self[...]
    while !rest.isEmpty {
      if lines.count == most - 1 {
        lines.append(String(rest).fitted(to: width))
        break
      }
      let end = rest.lineEnd(width)
      lines.append(rest[..<end].trimmingEnd)
      rest = rest[end...].drop { $0 == " " }
    }
    return lines
  }
}

extension Substring {
  /// Where the first line of at most `width` columns ends; after one character at least.
  fileprivate func lineEnd(_ width: Int) -> Index {
    var used = 0
    var lastBlank: Index?
    var index = startIndex
    while index < endIndex {
      used += self[index].displayWidth
      if self[index] == " " { lastBlank = index }
      // A blank may stand beyond the edge: it is not shown.
      if used > width {
        return lastBlank ?? (index == startIndex ? self.index(after: index) : index)
      }
      index = self.index(after: index)
    }
    return endIndex
  }

  fileprivate var trimmingEnd: String {
    var rest = self
    while rest.last == " " { rest.removeLast() }
    return String(rest)
  }
}

/// As many of `items` as fit into `width` columns, and how many are left: "A, B and 3 more".
func enumeration(_ items: [String], width: Int) -> String {
  func line(_ count: Int) -> String {
    let left = items.count - count
    let shown = items.prefix(count)
    if left > 0 { return "\(shown.joined(separator: ", ")) and \(left) more" }
    return (shown.count > 1 ? [shown.dropLast().joined(separator: ", ")] + shown.suffix(1) : shown)
      .joined(separator: " and ")
  }
  // No item takes less than two columns with what parts it from the next.
  for count in stride(from: min(items.count, width / 2), to: 0, by: -1) {
    let line = line(count)
    if line.displayWidth <= width { return line }
  }
  guard let first = items.first else { return "" }
  let ending = items.count > 1 ? " and \(items.count - 1) more" : ""
  return (first.fitted(to: max(1, width - ending.utf8.count)) + ending).fitted(to: width)
}

/// A number and its noun: "1 report", "1,204 reports".
func counted(_ count: Int, _ noun: String, _ plural: String? = nil) -> String {
  "\(grouped(count)) \(count == 1 ? noun : plural ?? noun + "s")"
}

/// A number with a comma after every three digits.
func grouped(_ number: Int) -> String {
  var digits = Array(String(number.magnitude).utf8)
  for place in stride(from: digits.count - 3, to: 0, by: -3) {
    digits.insert(UInt8(ascii: ","), at: place)
  }
  return (number < 0 ? "-" : "") + String(decoding: digits, as: UTF8.self)
}
