/// The lengths of sampled rows, run by run.
struct SampledRuns {
  private let runCount: Int
  /// The length in each run: row by run.
  private let lengths: [Float]
  /// The length before each run and of the whole row: row by run, and one more.
  private let prefixes: [Float]
  private let counts: [Int32]

  init(_ sampled: SampledRows, _ runs: RankRuns) {
    var squares = Array(repeating: Float(0), count: sampled.count * runs.count)
    var counts = Array(repeating: Int32(0), count: sampled.count * runs.count)
    for row in 0..<sampled.count {
      for place in sampled.offsets[row]..<sampled.offsets[row + 1] {
        let index = row * runs.count + Int(runs.runOfRank[Int(sampled.ranks[place])])
        squares[index] += sampled.values[place] * sampled.values[place]
        counts[index] += 1
      }
    }
    var prefixes: [Float] = []
    for row in 0..<sampled.count {
      var sum: Float = 0
      for run in 0..<runs.count {
        prefixes.append(sum.squareRoot())
        sum += squares[row * runs.count + run]
      }
      prefixes.append(sum.squareRoot())
    }
    runCount = runs.count
    self.prefixes = prefixes
    self.counts = counts
    lengths = squares.map { $0.squareRoot() }
  }

  /// The level of each row where prefixes up to `length` are cut off.
  func levels(_ length: Float) -> [Int] {
    (0..<prefixes.count / (runCount + 1)).map { row in
      (1...max(1, runCount)).last { $0 <= runCount && prefix(row, $0) <= length } ?? 0
    }
  }

  @inline(__always)
  func prefix(_ row: Int, _ run: Int) -> Float { prefixes[row * (runCount + 1) + run] }

  /// The product of the lengths of a row and one of others, before a run.
  func product(_ row: Int, _ others: SampledRuns, _ other: Int, _ level: Int) -> Float {
    var sum: Float = 0
    for run in 0..<level {
      sum += lengths[row * runCount + run] * others.lengths[other * runCount + run]
    }
    return sum
  }

  /// Which share of the values in a run belongs to rows of its level or a lower one.
  func shareHeld(_ run: Int, _ levels: [[Int]]) -> Double {
    var held: Int32 = 0
    var all: Int32 = 0
    for (level, rows) in levels.enumerated() {
      for row in rows {
        all += counts[row * runCount + run]
        if level <= run { held += counts[row * runCount + run] }
      }
    }
    return all > 0 ? Double(held) / Double(all) : 1
  }
}
