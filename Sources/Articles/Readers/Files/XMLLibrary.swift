import CXML2

/// What libxml2 needs before any of its parsers is used.
enum XMLLibrary {
  /// Makes the library's locks, once, whoever comes first: parsers that are made on several threads
  /// before that may wait for each other for ever.
  static let isReady: Void = xmlInitParser()
}
