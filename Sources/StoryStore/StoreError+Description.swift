import Newsfold

extension StoreError: CustomStringConvertible {
  /// What happened, where, and what to do.
  public var description: String {
    switch self {
    case .noSuchStore(let path):
      "\(path): no such store; 'newsfold add --store \(path) INPUT' makes it"
    case .notAStore(let path):
      "\(path): no store of Newsfold; choose another file"
    case .newer(let path, let schema, let known):
      "\(path): its schema is \(schema), this program knows up to \(known); use a newer newsfold"
    case .damaged(let path, let reason):
      "\(path): the store is damaged: \(reason); restore a backup, or save what can be read with "
        + "'newsfold export --store \(path)'"
    case .full(let path):
      "\(path): no room left; nothing of this step was kept, make room and repeat it"
    case .busy(let path):
      "\(path): another process holds the store; try again when it has finished"
    case .unknownArticle(let id):
      "no article \(id) in the store"
    case .unknownStory(let id):
      "no story \(id) in the store; 'newsfold stories --store FILE --format json' lists them"
    case .exists(let path):
      "\(path): exists already; choose another name"
    case .inaccessible(let path, let reason):
      "\(path): \(reason)"
    case .engine(let error):
      "\(error)"
    }
  }
}
