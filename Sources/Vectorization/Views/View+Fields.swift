import TextAnalysis

/// What a view counts: occurrences of terms in fields, or of four-grams of characters.
enum ViewContent: Sendable {
  /// Terms, each occurrence as so many as its field counts for.
  case terms([(field: TermField, factor: UInt32)])
  case characters
}

extension View {
  /// What the view counts.
  ///
  /// The short lists come first: each is merged with the sum of those before.
  var content: ViewContent {
    switch self {
    case .full: .terms([(.title, 2), (.body, 1)])
    case .lead: .terms([(.title, 2), (.lead, 1)])
    case .title: .terms([(.headline, 1)])
    case .characters: .characters
    }
  }
}
