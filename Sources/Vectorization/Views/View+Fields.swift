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
  /// Occurrences are whole numbers of a unit, so that sums are exact in any order.
  var content: ViewContent {
    switch self {
    case .full: .terms([(.body, 1), (.title, 2)], unit: 1)
    case .lead: .terms([(.lead, 1), (.title, 2)], unit: 1)
    case .title: .terms([(.headline, 1)], unit: 1)
    case .names: .terms([(.bodyNames, 1), (.titleNames, 2)], unit: 1)
    case .numbers: .terms([(.numbers, 1)], unit: 1)
    case .saturated:
      // Body 1, title 2, names 0.75 more.
      .terms([(.body, 4), (.title, 8), (.bodyNames, 3), (.titleNames, 3)], unit: 0.25)
    case .bigrams: .ngrams(.bigrams)
    case .characters: .ngrams(.characters)
    }
  }
}
