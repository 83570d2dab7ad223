import Articles
import Newsfold
import Similarity
import StoryStore

extension CommandFailure {
  /// What to tell the user; nil where there is nobody to tell.
  var message: String? {
    switch self {
    case .input(let error):
      "\(error)"
    case .noUsableData(let skipped):
      "the input holds no article"
        + (skipped > 0 ? " (\(Count.of(skipped, "record")) skipped)" : "")
        + "; 'newsfold help cluster' says what can be read"
    case .badLabel(let path, let line):
      "\(path):\(line): no label; a line is {\"article\": ID, \"story\": NAME}"
    case .nothingLabelled:
      "no article of the input has a label; give --labels FILE with {\"article\": ID, \"story\": "
        + "NAME} lines, or articles with a field \"story\""
    case .nothingInCommon(let path):
      "\(path): it has none of the labelled articles; a line is {\"article\": ID, \"story\": NAME}, "
        + "with the ids that 'newsfold cluster --format jsonl' prints"
    case .nothingLabelledIn(let path):
      "\(path): no article has a label; give --labels FILE with {\"article\": ID, \"story\": NAME} "
        + "lines, or articles with a field \"story\""
    case .badConfig(let path, let line, let reason):
      "\(path)\(line.map { ":\($0)" } ?? ""): \(reason); 'newsfold config' lists the settings"
    case .badWeights(let path, let error):
      "\(path): \(error)"
    case .unusableMatrix(let path, let reason):
      "\(path): no matrix can be read: \(reason)"
    case .notWritten(let path, let reason):
      "\(path): cannot be written: \(reason); make room or choose another place"
    case .closedPipe:
      nil
    case .kernelForSparseRows(let kernel):
      "--kernel \(kernel.rawValue): these rows are dense, and take 'blas' and 'reference' alone"
    case .kernelsDisagree(let names):
      "the kernels \(names.joined(separator: ", ")) do not find the same pairs; this is a fault of "
        + "the program, please report it"
    case .noSuchFeed(let argument):
      "\(argument): no such file; the address of a feed begins with https:// or http://"
    case .noFeed(let path):
      "\(path): neither a feed (RSS, Atom, JSON Feed) nor a list of feeds (OPML)"
    case .emptyFeedList(let path):
      "\(path): the list names no feed; an outline of OPML has the address in \"xmlUrl\""
    case .notArticles(let path, let line):
      "\(path):\(line): no line that 'newsfold fetch' has written; mend the line, or choose another "
        + "output file"
    case .badFetchState(let path):
      "\(path): no state that 'newsfold fetch' has written; remove it, and all feeds are sent anew"
    case .nothingFetched:
      "nothing could be fetched; the lines above say why"
    case .notServed(let reason):
      "cannot serve: \(reason); choose another --port or --host"
    case .store(let error):
      "\(error)"
    case .storeHasFaults(let path, let faults):
      "\(path): \(faults.joined(separator: "; "))"
    case .engine(let error):
      "\(error)"
    }
  }
}
