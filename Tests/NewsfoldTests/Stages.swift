import Newsfold
import Synchronization

/// The stages that an engine announced.
final class Stages: Sendable {
  private let stages = Mutex<[EngineStage]>([])

  var all: [EngineStage] { stages.withLock { $0 } }

  func append(_ stage: EngineStage) {
    stages.withLock { $0.append(stage) }
  }
}
