import Vectorization

/// A story's articles and what is asked of them again and again while the story is composed.
struct StoryMembers {
  /// The articles, in content order: the dated ones first and by time.
  let articles: [Int]
  /// For each the one of them that it repeats.
  let originals: [Int?]
  /// Their rows in `matrix`.
  let rows: Range<Int>
  let matrix: SparseMatrix
  /// What makes each less fit to stand for the story.
  let flaws: [[HeadlineChoice.Flaw]]
  /// The distinct terms of each title, rising.
  let titles: [[UInt32]]
}
