import Articles
import Newsfold
import Similarity
import Synchronization

/// What each stage of `cluster` takes, from files to stories.
struct StageReport: Codable {
  struct Stage: Codable {
    var stage: String
    var seconds: Double
  }

  var machine: MachineFacts
  var articles: Int
  var stories: Int
  var threads: Int
  /// In the order in which they run.
  var stages: [Stage]
  /// From before the first to after the last.
  var seconds: Double
  /// The most memory the process held.
  var peakMemoryBytes: Int
}

/// Notes when stages begin.
final class StageClock: Sendable {
  private let marks = Mutex<[(name: String, time: ContinuousClock.Instant)]>([])

  /// A stage of this name begins, and the one before ends.
  func begin(_ name: String) {
    marks.withLock { $0.append((name, .now)) }
  }

  /// A stage of the engine begins.
  @Sendable func begin(_ stage: EngineStage) {
    switch stage {
    case .analyzing: begin("analyze")
    case .vectorizing: begin("vectorize")
    case .clustering: begin("cluster")
    case .composing: begin("compose")
    }
  }

  /// The stages until now.
  func stages() -> [StageReport.Stage] {
    let end = ContinuousClock.now
    let marks = marks.withLock { $0 }
    return marks.enumerated().map { place, mark in
      let next = place + 1 < marks.count ? marks[place + 1].time : end
      return StageReport.Stage(stage: mark.name, seconds: (next - mark.time) / .seconds(1))
    }
  }
}
