import Articles

@testable import TextAnalysis

/// What the analyser makes of one article, as words.
struct ReadableDocument {
  let corpus: AnalyzedCorpus

  init(title: String = "", body: String = "", language: String = "en") {
    corpus = TextAnalyzer(threads: 1).analyze([
      Article(id: ArticleID("1"), title: title, body: body, language: language)
    ])
  }

  var document: AnalyzedDocument { corpus.documents[0] }
  var title: [String] { words(document.title) }
  var headline: [String] { words(document.headline) }
  var lead: [String] { words(document.lead) }
  var body: [String] { words(document.body) }

  private func words(_ counts: [TermCount]) -> [String] {
    counts.map { count in
      let stem = corpus.terms.stems[Int(count.term)]
      return count.count == 1 ? stem : "\(stem)*\(count.count)"
    }
  }
}

/// The tokens of `text` as written.
func tokens(_ text: String, leadWordCount: Int = 90) -> [String] {
  scanned(text, leadWordCount: leadWordCount).map { token in
    String(decoding: Array(text.utf8)[token.start..<token.end], as: UTF8.self)
  }
}

/// The tokens of `text`.
func scanned(_ text: String, leadWordCount: Int = 90) -> [Token] {
  var scanner = TokenScanner(leadWordCount: leadWordCount, table: .shared)
  var tokens: [Token] = []
  while let token = scanner.next(in: text.utf8.span) { tokens.append(token) }
  return tokens
}

/// The spelling of a word in a language.
func spelling(_ word: String, _ language: String = "en") -> (written: String, folded: String) {
  let speller = WordSpeller(language: language, table: .shared)
  let spelling = speller.spelling(of: word.utf8.span)
  return (
    String(decoding: spelling.written, as: UTF8.self),
    String(decoding: spelling.folded, as: UTF8.self)
  )
}
