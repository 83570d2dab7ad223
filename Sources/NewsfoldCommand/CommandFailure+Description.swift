extension CommandFailure {
  /// What to tell the user; nil where there is nobody to tell.
  var message: String? {
    switch self {
    case .noUsableData(let skipped):
      "no article in the input" + (skipped > 0 ? ": all \(skipped) records were skipped" : "")
        + "; see 'newsfold help cluster' for what can be read"
    case .noSuchInput(let path):
      "\(path): no such file or folder"
    case .unreadable(let path, let reason):
      "\(path): cannot be read: \(reason)"
    case .unusableRecord(let description):
      "\(description) (stopped here because of --strict)"
    case .badLabel(let path, let line):
      "\(path):\(line): no label; a line is {\"article\": ID, \"story\": NAME}"
    case .nothingLabelled:
      "no article has a label; give a file of {\"article\": ID, \"story\": NAME} lines with "
        + "--labels, or articles with a field \"story\""
    case .unusableMatrix(let path, let reason):
      "\(path): no matrix can be read: \(reason); 'newsfold vectors' and scipy.sparse.save_npz write "
        + "such files"
    case .notWritten(let path, let reason):
      "\(path): cannot be written: \(reason)"
    case .closedPipe:
      nil
    case .kernelsDisagree(let names):
      "the kernels \(names.joined(separator: ", ")) do not find the same pairs; this is a fault of "
        + "the program, please report it"
    case .engine(let error):
      "\(error)"
    }
  }
}
