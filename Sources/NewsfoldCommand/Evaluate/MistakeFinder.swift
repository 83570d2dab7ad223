import Articles
import Evaluation
import Newsfold
import Rendering
import Stories

/// Tells which found stories are wrong, what they are made of, and what speaks for them.
struct MistakeFinder {
  /// Parts of a mistake that are shown; the rest is counted.
  private static let shownParts = 4

  let judged: JudgedArticles
  let crossing: Crossing
  /// Where the articles can be asked; nil where there are none.
  let study: StoryStudy?
  /// The names of found stories in the result that is judged; nil where they have none yet.
  let result: FoundStories?
  /// The groups of places that were found, where the program found them.
  let groups: [[Int]]?

  /// The `count` worst merges, and how many there are.
  func merges(_ count: Int) -> EvaluationReport.Mistakes {
    mistakes(
      crossing.worstMerges(.max), count, name: foundName, partName: label,
      ofGroup: crossing.foundGroups, ofPart: crossing.trueGroups)
  }

  /// The `count` worst splits, and how many there are.
  func splits(_ count: Int) -> EvaluationReport.Mistakes {
    mistakes(
      crossing.worstSplits(.max), count, name: label, partName: foundName,
      ofGroup: crossing.trueGroups, ofPart: crossing.foundGroups)
  }

  /// A labelled story, with the headline that would stand for it.
  func story(_ group: Int) -> EvaluationReport.Part {
    part(label(group), items(crossing.trueGroups, group))
  }

  private func mistakes(
    _ all: [GroupError], _ count: Int, name: (Int) -> String, partName: (Int) -> String,
    ofGroup: [Int], ofPart: [Int]
  ) -> EvaluationReport.Mistakes {
    let worst = all.prefix(count)
    let members = worst.map { error in
      let items = items(ofGroup, error.group)
      return error.parts.map { part in items.filter { ofPart[$0] == part.group } }
    }
    let bonds = study.map { study in
      study.strongestPairs(
        across: members.map { $0.map { $0.map { judged.places[$0] } } }
      )
      .map { pair in
        pair.map {
          EvaluationReport.Bond(
            first: study.articles[$0.first], second: study.articles[$0.second],
            logOdds: $0.logOdds, similarity: $0.similarity, supporters: $0.supporters)
        }
      }
    }
    return EvaluationReport.Mistakes(
      count: all.count,
      worst: worst.enumerated().map { place, error in
        EvaluationReport.Mistake(
          name: name(error.group), error: error,
          parts: zip(error.parts, members[place]).prefix(Self.shownParts).map {
            part(partName($0.group), $1)
          }, bond: bonds?[place])
      })
  }

  private func part(_ name: String, _ items: [Int]) -> EvaluationReport.Part {
    let story = study?.story(of: items.map { judged.places[$0] })
    return EvaluationReport.Part(
      name: name, count: items.count,
      article: story?.representative ?? items.first.map { judged.ids[$0] } ?? ArticleID(""),
      headline: story?.headline)
  }

  private func items(_ groups: [Int], _ group: Int) -> [Int] {
    groups.indices.filter { groups[$0] == group }
  }

  private func label(_ group: Int) -> String {
    crossing.trueGroups.firstIndex(of: group).map { judged.labels[$0] } ?? ""
  }

  /// What a found story is called: as the result has it, else by the id that it would be shown with.
  private func foundName(_ group: Int) -> String {
    guard let item = crossing.foundGroups.firstIndex(of: group) else { return "" }
    if let result { return result.name(of: judged.ids[item]) ?? judged.ids[item].rawValue }
    let members = groups?.first { $0.contains(judged.places[item]) }
    return members.flatMap { study?.story(of: $0) }?.id.rawValue ?? ""
  }
}
