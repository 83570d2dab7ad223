import Articles
import Similarity
import TestSupport
import Testing
import Vectorization

@testable import Stories

@Suite struct StoryAtlasTests {
  @Test func similaritiesAreTheCanonicalCosinesOfAllPairs() throws {
    let corpus = TestCorpus(StoryBuilderTests.ferry)
    let (stories, builder) = corpus.storiesAndBuilder([[0, 1, 2], [3]])
    let atlas = builder.atlas(of: stories)
    let story = try #require(stories.first { $0.reports.count == 3 })
    let square = try #require(atlas.similarities[story.id])
    let rows = story.reports.compactMap { report in
      corpus.articles.firstIndex { $0.id == report.article.id }
    }
    for (row, first) in rows.enumerated() {
      for (column, second) in rows.enumerated() where row != column {
        #expect(square[row * 3 + column] == corpus.matrix.canonicalDot(first, second))
      }
      #expect(square[row * 3 + row] == 1)
      #expect(row == 0 || square[row] == story.reports[row].similarity)
    }
    #expect(atlas.similarities.count == 1 && atlas.places.count == 1)
  }

  @Test func linksAreAllPairsAtTheThreshold() {
    let corpus = TestCorpus(StoryBuilderTests.ferry)
    let links = corpus.storiesAndBuilder([[0, 1, 2, 3]]).builder.links(threshold: 0.1)
    var expected: [ArticleLink] = []
    for first in corpus.articles.indices {
      for second in corpus.articles.indices.dropFirst(first + 1) {
        let cosine = corpus.matrix.canonicalDot(first, second)
        guard cosine >= 0.1 else { continue }
        expected.append(
          ArticleLink(
            first: corpus.articles[first].id, second: corpus.articles[second].id,
            similarity: cosine))
      }
    }
    #expect(links == expected && !links.isEmpty)
  }

  private func clusters(_ count: Int, of size: Int) -> SparseMatrix {
    let rows = (0..<count * size).map { row -> [(column: UInt32, value: Float)] in
      let (shared, own) = (UInt32(row / size), UInt32(count + row))
      return [(shared, 0.8), (own, 0.6)]
    }
    return SparseMatrix(columnCount: count + count * size, rows: rows)
  }

  @Test func likeStoriesStandNearEachOther() {
    let (count, size) = (5, 4)
    let places = MapLayout.places(ofCentres: clusters(count, of: size), threads: 2)
    var (inside, across) = ([Double](), [Double]())
    for first in places.indices {
      for second in 0..<first {
        let (x, y) = (places[first].x - places[second].x, places[first].y - places[second].y)
        let distance = (x * x + y * y).squareRoot()
        if first / size == second / size {
          inside.append(distance)
        } else {
          across.append(distance)
        }
      }
    }
    let mean = { (values: [Double]) in values.reduce(0, +) / Double(values.count) }
    #expect(mean(inside) < 0.6 * mean(across))
    #expect(places.allSatisfy { (0...1).contains($0.x) && (0...1).contains($0.y) })
  }

  @Test func theLayoutDependsOnNothingElse() {
    let centres = clusters(6, of: 3)
    let places = MapLayout.places(ofCentres: centres, threads: 1)
    #expect(MapLayout.places(ofCentres: centres, threads: 3) == places)
    #expect(Set(places).count == places.count)
  }

  @Test func fewStoriesHavePlacesToo() {
    #expect(MapLayout.places(ofCentres: clusters(0, of: 0), threads: 1).isEmpty)
    #expect(MapLayout.places(ofCentres: clusters(1, of: 1), threads: 1) == [.init(x: 0.5, y: 0.5)])
    #expect(MapLayout.places(ofCentres: clusters(2, of: 1), threads: 1).count == 2)
  }
}
