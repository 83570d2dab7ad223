import TextAnalysis

/// What a view counts: occurrences of terms in fields, or of n-grams.
enum ViewContent: Sendable {
  /// Terms, each occurrence as so many units of its field.
  case terms([(field: TermField, units: UInt32)], unit: Float)
  case ngrams(NGramField)
}

extension View {
  /// What the view counts.
  ///
  /// Occurrences are whole numbers of a unit, so that sums are exact in any order. The short lists
  /// come first: each is merged with the sum of those before.
  var content: ViewContent {
    switch self {
    case .full: .terms([(.title, 2), (.body, 1)], unit: 1)
    case .lead: .terms([(.title, 2), (.lead, 1)], unit: 1)
    case .title: .terms([(.headline, 1)], unit: 1)
    case .names: .terms([(.titleNames, 2), (.bodyNames, 1)], unit: 1)
    case .numbers: .terms([(.numbers, 1)], unit: 1)
    case .saturated:
      // Body 1, title 2, names 0.75 more.
      .terms([(.titleNames, 3), (.title, 8), (.bodyNames, 3), (.body, 4)], unit: 0.25)
    case .bigrams: .ngrams(.bigrams)
    case .characters: .ngrams(.characters)
    }
  }
}
