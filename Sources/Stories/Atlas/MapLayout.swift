import Foundation
import Parallelism
import Similarity
import Vectorization

/// Places rows in a square such that those with a high cosine stand near each other.
///
/// Springs between each row and its nearest, and all rows pushing each other away, from a spiral in
/// the order of the rows. Source: Fruchterman and Reingold, *Graph Drawing by Force-directed Placement*,
/// 1991, with a pull to the middle, which keeps rows without neighbours in the picture.
enum MapLayout {
  private static let nearestCount = 3
  private static let leastCosine: Float = 0.03
  private static let steps = 200
  private static let pullToMiddle = 0.06

  private struct Spring {
    var first: Int
    var second: Int
    var strength: Double
  }

  /// A place for each row, both coordinates from 0 to 1.
  ///
  /// Complexity: quadratic in the rows; the result depends neither on the threads nor on chance.
  static func places(ofCentres centres: SparseMatrix, threads: Int) -> [StoryAtlas.Place] {
    let count = centres.rowCount
    guard count > 1 else { return Array(repeating: .init(x: 0.5, y: 0.5), count: count) }
    let springs = springs(centres, threads: threads)
    var points = (0..<count).map(start)
    let spacing = 1 / Double(count).squareRoot()
    for step in 0..<steps {
      let reach = 0.1 * (1 - Double(step) / Double(steps))
      move(&points, springs, spacing: spacing, reach: reach)
    }
    return scaled(points)
  }

  /// The golden angle's spiral: no two points are the same.
  private static func start(_ row: Int) -> SIMD2<Double> {
    let radius = 0.02 * (Double(row) + 0.5).squareRoot()
    let angle = Double(row) * 2.399_963_229_728_653
    return SIMD2(radius * cos(angle), radius * sin(angle))
  }

  private static func springs(_ centres: SparseMatrix, threads: Int) -> [Spring] {
    let nearest = concurrentMap(count: centres.rowCount, threads: threads) { row in
      (0..<centres.rowCount).filter { $0 != row }
        .map { (row: $0, cosine: centres.canonicalDot(row, $0)) }
        .filter { $0.cosine >= leastCosine }
        .sorted { ($1.cosine, $0.row) < ($0.cosine, $1.row) }
        .prefix(nearestCount)
    }
    return nearest.enumerated().flatMap { row, others in
      others.map { Spring(first: row, second: $0.row, strength: Double($0.cosine)) }
    }
  }

  private static func move(
    _ points: inout [SIMD2<Double>], _ springs: [Spring], spacing: Double, reach: Double
  ) {
    var forces = points.map { -pullToMiddle * $0 }
    for first in points.indices {
      for second in 0..<first {
        let apart = points[first] - points[second]
        let push = apart * (spacing * spacing / max((apart * apart).sum(), 1e-9)) * 0.1
        forces[first] += push
        forces[second] -= push
      }
    }
    for spring in springs {
      let apart = points[spring.first] - points[spring.second]
      let length = (apart * apart).sum().squareRoot()
      let pull = apart * (length / spacing * spring.strength)
      forces[spring.first] -= pull
      forces[spring.second] += pull
    }
    for place in points.indices {
      let length = (forces[place] * forces[place]).sum().squareRoot()
      guard length > 0 else { continue }
      points[place] += forces[place] * (min(length, reach) / length)
    }
  }

  /// The points stretched to the square.
  private static func scaled(_ points: [SIMD2<Double>]) -> [StoryAtlas.Place] {
    var (low, high) = (points[0], points[0])
    for point in points {
      low = pointwiseMin(low, point)
      high = pointwiseMax(high, point)
    }
    let size = pointwiseMax(high - low, SIMD2(repeating: 1e-9))
    return points.map { point in
      let place = (point - low) / size
      return StoryAtlas.Place(x: place.x, y: place.y)
    }
  }
}
