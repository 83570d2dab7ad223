import Articles
import Newsfold
import Parallelism
import Rendering

/// Prints articles some at a time, on all cores.
struct ExtractionRenderer {
  /// What some articles look like.
  struct Piece: Sendable {
    var bytes: [UInt8] = []
    /// The language of each article; nil where nobody could tell.
    var languages: [String?] = []
  }

  private static let articlesAtOnce = 64

  let format: ExtractCommand.Format
  let style: TableStyle

  /// The pieces of the output, in order; `isFirst` where nothing was printed before.
  func pieces(of records: [ArticleRecord], isFirst: Bool) -> [Piece] {
    let ranges = slices(of: records.count, size: Self.articlesAtOnce)
    return concurrentMap(count: ranges.count, threads: Machine.cores) { index in
      piece(of: records[ranges[index]], isFirst: isFirst && index == 0)
    }
  }

  private func piece(of records: ArraySlice<ArticleRecord>, isFirst: Bool) -> Piece {
    var piece = Piece()
    let articles = records.map { record in
      let language = StoryEngine.language(of: record.article)
      return ExtractedArticle(file: record.file, article: record.article, language: language)
    }
    piece.languages = articles.map(\.language)
    switch format {
    case .table:
      // A blank line is between any two articles.
      if !isFirst { piece.bytes.append(UInt8(ascii: "\n")) }
      ExtractionTable(style: style).render(articles) { piece.bytes += $0 }
    case .jsonl: ExtractionJSONLines().render(articles) { piece.bytes += $0 }
    }
    return piece
  }
}
