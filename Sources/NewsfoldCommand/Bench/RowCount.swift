import ArgumentParser

/// How many of a matrix's first rows are measured: a number, or all.
enum RowCount: ExpressibleByArgument {
  case first(Int)
  case all

  init?(argument: String) {
    if argument == "all" {
      self = .all
    } else if let number = Int(argument), number >= 1 {
      self = .first(number)
    } else {
      return nil
    }
  }

  var defaultValueDescription: String {
    switch self {
    case .first(let count): "\(count)"
    case .all: "all"
    }
  }

  /// The number for a matrix of `rows` rows.
  func limited(to rows: Int) -> Int {
    switch self {
    case .first(let count): min(count, rows)
    case .all: rows
    }
  }
}
