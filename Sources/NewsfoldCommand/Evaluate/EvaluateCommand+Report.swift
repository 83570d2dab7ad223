import Articles
import Evaluation
import Newsfold
import Rendering

extension EvaluateCommand {
  /// Scores one result and writes the report.
  func runOnce(_ judged: JudgedArticles) throws {
    let report = try report(judged)
    switch format {
    case .table:
      try output.destination.write(report, with: EvaluationTable(style: output.tableStyle))
    case .json: try output.destination.write(report, with: EvaluationJSON())
    }
  }

  private func report(_ judged: JudgedArticles) throws -> EvaluationReport {
    let result = try clusters.map { (path) throws(CommandFailure) in
      try FoundStories(path: path, judged: judged)
    }
    let other = try compare.map { (path) throws(CommandFailure) in
      try FoundStories(path: path, judged: judged)
    }
    // A result that is there already needs the engine only where something is to be explained.
    let needsStudy = result == nil || worst > 0 && !judged.articles.isEmpty
    let study = needsStudy ? try self.study(judged.articles) : nil
    let groups = result == nil ? try study?.groups() : nil
    let crossing =
      result.map { judged.crossing($0) } ?? judged.crossing(groups: groups ?? [])
    let finder = MistakeFinder(
      judged: judged, crossing: crossing, study: study, result: result, groups: groups)
    let draws = Bootstrap(resamples: bootstrap, seed: seed)
    var report = EvaluationReport(
      version: Version.current, scores: ClusteringScores(crossing),
      unlabelled: judged.unlabelledCount)
    report.unusedLabels = judged.unusedCount
    report.missing = result?.missingCount(of: judged) ?? 0
    report.exactStories = crossing.exactGroupCount
    report.bootstrap = draws
    report.intervals = draws.intervals(of: crossing)
    report.bins = crossing.bins(draws)
    report.merges = finder.merges(worst)
    report.splits = finder.splits(worst)
    report.comparison = other.map { comparison(of: finder, with: $0, draws) }
    return report
  }

  private func study(_ articles: [Article]) throws -> StoryStudy {
    try engine.run(grouping: grouping, status: output.status) {
      (engine) throws(EngineError) in
      try engine.study(articles)
    }
  }

  private func comparison(
    of finder: MistakeFinder, with other: FoundStories, _ draws: Bootstrap
  ) -> EvaluationReport.Comparison {
    let there = finder.judged.crossing(other)
    let changes = finder.crossing.changes(from: there)
    let (better, worse) = (changes.filter { $0.gain > 0 }, changes.filter { $0.gain < 0 })
    var comparison = EvaluationReport.Comparison(
      name: other.path, scores: ClusteringScores(there))
    comparison.missing = other.missingCount(of: finder.judged)
    comparison.intervals = draws.intervals(of: finder.crossing, minus: there)
    comparison.sharedStories = finder.crossing.sharedGroupCount(with: there)
    comparison.betterCount = better.count
    comparison.worseCount = worse.count
    comparison.evenCount = changes.count - better.count - worse.count
    comparison.better = better.prefix(worst).map {
      EvaluationReport.Change(story: finder.story($0.group), change: $0)
    }
    comparison.worse = worse.suffix(worst).reversed().map {
      EvaluationReport.Change(story: finder.story($0.group), change: $0)
    }
    return comparison
  }
}
