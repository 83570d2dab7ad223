import Evaluation
import Newsfold
import Rendering

extension EvaluateCommand {
  /// Scores what is found under each value of a setting, and writes the report and the plot.
  func runSweep(_ sweep: SweepRange, of judged: JudgedArticles) throws {
    let draws = Bootstrap(resamples: bootstrap, seed: seed)
    let settings = try engine.settings()
    let crossings = try crossings(try sweep.variants(of: settings).map(\.settings), judged)
    let rows = crossings.map { settings, crossing in
      SweepReport.Row(
        value: settings[sweep.setting], scores: ClusteringScores(crossing),
        intervals: draws.intervals(of: crossing))
    }
    var report = SweepReport(
      version: Version.current, setting: sweep.setting.rawValue, rows: rows,
      unlabelled: judged.unlabelledCount, valueInUse: settings[sweep.setting], bootstrap: draws)
    if let best = report.best, let inUse = report.inUse, best != inUse {
      report.gainInterval =
        draws.intervals(of: crossings[best].1, minus: crossings[inUse].1)?[.bcubedF1]
    }
    switch format {
    case .table: try output.destination.write(report, with: SweepTable(style: output.tableStyle))
    case .json: try output.destination.write(report, with: SweepJSON())
    }
    try plot.map { (path) throws(CommandFailure) in
      try ResultDestination.file(path: path).write(report, with: SweepPlot())
    }
  }

  /// What is found under each of `variants`.
  private func crossings(
    _ variants: [Settings], _ judged: JudgedArticles
  ) throws -> [(Settings, Crossing)] {
    var study: StoryStudy?
    return try variants.map { settings in
      let groups = try engine.run(
        settings: settings, grouping: grouping, status: output.status
      ) { (engine) throws(EngineError) in
        // What decides late in the clustering can be changed without doing it all again.
        let covering: StoryStudy
        if let study, study.covers(settings) {
          covering = study
        } else {
          covering = try engine.study(judged.articles)
        }
        study = covering
        return try covering.groups(under: settings)
      }
      return (settings, judged.crossing(groups: groups))
    }
  }
}
