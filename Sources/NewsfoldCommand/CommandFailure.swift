import ArgumentParser
import Articles
import Clustering
import Newsfold
import Similarity
import StoryStore

/// Why a command could not do what it was asked.
enum CommandFailure: Error, Equatable {
  /// The input could not be read.
  case input(ArticleError)
  /// The input holds no article; so many records of it could not be used.
  case noUsableData(skipped: Int)
  /// The label file has a line that is no label.
  case badLabel(path: String, line: Int)
  /// No article of the input has a label.
  case nothingLabelled
  /// A corpus to learn from has no article with a label.
  case nothingLabelledIn(path: String)
  /// The file with a result has none of the labelled articles.
  case nothingInCommon(path: String)
  /// The file holds no settings, or one at this line that cannot be.
  case badConfig(path: String, line: Int?, reason: String)
  /// The file holds no weights that can be used.
  case badWeights(path: String, EngineError)
  /// The file holds no matrix that can be read.
  case unusableMatrix(path: String, reason: String)
  /// The result could not be written.
  case notWritten(path: String, reason: String)
  /// Whoever read the result has stopped.
  case closedPipe
  /// A kernel that was asked for knows sparse rows alone, and these are dense.
  case kernelForSparseRows(KernelName)
  /// Kernels that must agree do not.
  case kernelsDisagree(names: [String])
  /// Neither a file nor an address of a feed.
  case noSuchFeed(argument: String)
  /// The file is neither a feed nor a list of feeds.
  case noFeed(path: String)
  /// The file lists no feeds.
  case emptyFeedList(path: String)
  /// The file that articles are to be added to has a line that is no article.
  case notArticles(path: String, line: Int)
  /// The file holds no state of fetching.
  case badFetchState(path: String)
  /// No feed, or no page of any, could be had.
  case nothingFetched
  /// The server ended, or did not begin.
  case notServed(reason: String)
  /// The store could not do it.
  case store(StoreError)
  /// The store has faults.
  case storeHasFaults(path: String, [String])
  /// The engine could not do it.
  case engine(EngineError)
}

extension CommandFailure {
  /// The exit status, after BSD's sysexits.h.
  var exitCode: ExitCode {
    switch self {
    case .closedPipe:
      ExitCode(0)
    case .engine(.unknownTunable), .engine(.invalidValue), .kernelForSparseRows:
      ExitCode(64)
    case .noUsableData, .badLabel, .nothingLabelled, .nothingInCommon, .unusableMatrix,
      .badWeights, .badConfig, .nothingLabelledIn, .engine(.clustering(.nothingToLearn)),
      .input(.badRecord), .noFeed, .emptyFeedList, .notArticles, .badFetchState:
      ExitCode(65)
    case .input(.noSuchInput), .engine(.unknownArticle), .engine(.unknownStory), .noSuchFeed:
      ExitCode(66)
    case .store(.noSuchStore), .store(.unknownArticle), .store(.unknownStory):
      ExitCode(66)
    case .store(.notAStore), .store(.newer), .store(.damaged), .storeHasFaults:
      ExitCode(65)
    case .store(.full), .store(.busy), .store(.exists), .store(.inaccessible):
      ExitCode(74)
    case .store(.engine(let error)):
      CommandFailure.engine(error).exitCode
    case .kernelsDisagree, .engine(.clustering):
      ExitCode(70)
    case .notWritten, .input(.unreadableInput), .nothingFetched, .notServed:
      ExitCode(74)
    }
  }
}
