import Hummingbird
import Synchronization

/// Lets an address ask so often, in the mean, and for a moment more: a bucket of tokens that fills up.
final class RateMiddleware: RouterMiddleware {
  typealias Context = ServerContext

  private struct Bucket {
    var tokens: Double
    var filled: ContinuousClock.Instant
  }

  /// Seconds for which an address may save up.
  private static let burstSeconds = 5.0
  /// Addresses that are remembered: beyond them those that have not asked for long are forgotten.
  private static let mostAddresses = 10_000

  private let perSecond: Double?
  private let buckets = Mutex<[String: Bucket]>([:])

  init(perSecond: Double?) {
    self.perSecond = perSecond
  }

  func handle(
    _ request: Request, context: ServerContext,
    next: (Request, ServerContext) async throws -> Response
  ) async throws -> Response {
    if let perSecond, !takes(from: context.address ?? "", perSecond, at: .now) {
      throw Problem.tooManyRequests
    }
    return try await next(request, context)
  }

  /// Whether an address may ask at a time, and takes note that it has.
  func takes(
    from address: String, _ perSecond: Double, at time: ContinuousClock.Instant
  ) -> Bool {
    let full = max(1, perSecond * Self.burstSeconds)
    return buckets.withLock { buckets in
      if buckets.count >= Self.mostAddresses {
        buckets = buckets.filter { time - $0.value.filled < .seconds(Self.burstSeconds) }
        if buckets.count >= Self.mostAddresses { buckets = [:] }
      }
      var bucket = buckets[address] ?? Bucket(tokens: full, filled: time)
      bucket.tokens = min(full, bucket.tokens + perSecond * ((time - bucket.filled) / .seconds(1)))
      bucket.filled = time
      let isAllowed = bucket.tokens >= 1
      if isAllowed { bucket.tokens -= 1 }
      buckets[address] = bucket
      return isAllowed
    }
  }
}
