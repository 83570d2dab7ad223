import Articles
import Foundation
import Synchronization

/// The way to one host: one connection, one request at a time, with pauses between them.
final class HostLane: Sendable {
  private struct State {
    var client: Client?
    /// When the next request may be made.
    var next: ContinuousClock.Instant?
    /// What robots.txt says, by scheme and host.
    var robots: [String: Robots] = [:]
    /// Requests in a row that found nobody.
    var failures = 0
    /// Why nothing is asked of the host any more.
    var end: FetchError?
  }

  private enum Robots {
    case rules(RobotsRules)
    case unavailable(FetchError)
  }

  /// So many requests in a row that find nobody are enough.
  private static let mostFailures = 3
  /// The longest pause that a robots.txt can ask for.
  private static let longestCrawlDelay = 30.0
  /// The redirects of a robots.txt that are followed (RFC 9309, section 2.3.1.2).
  private static let robotsRedirects = 5

  private let options: FetchOptions
  private let state = Mutex(State())

  /// A lane to a host that nothing is known of.
  init(options: FetchOptions) {
    self.options = options
  }

  /// What the host answers, redirects and refusals too, where its robots.txt allows to ask.
  ///
  /// The calling thread waits for its turn, for the pause and for the answer.
  func get(_ address: Address, headers: [String]) -> Result<Response, FetchError> {
    state.withLock { state in
      do throws(FetchError) {
        let rules = try rules(for: address.origin, &state)
        guard rules.allows(address.path) else { throw .forbiddenByRobots }
        let response = try request(address, headers, delay: rules.crawlDelay, &state)
        return .success(response)
      } catch {
        return .failure(error)
      }
    }
  }

  private func rules(for origin: String, _ state: inout State) throws(FetchError) -> RobotsRules {
    if state.robots[origin] == nil { state.robots[origin] = robots(of: origin, &state) }
    switch state.robots[origin] {
    case .rules(let rules): return rules
    case .unavailable(let error): throw error
    case nil: return RobotsRules()
    }
  }

  /// What the robots.txt of a host says: a host that refuses it has none, one that cannot give it
  /// forbids everything.
  private func robots(of origin: String, _ state: inout State) -> Robots {
    guard var address = Address("\(origin)/robots.txt") else { return .rules(RobotsRules()) }
    do throws(FetchError) {
      for _ in 0...Self.robotsRedirects {
        let response = try request(address, ["Accept: text/plain, */*;q=0.5"], delay: nil, &state)
        switch response.status {
        case 200..<300:
          return .rules(RobotsRules(response.body, agent: options.userAgent))
        case 300..<400:
          guard let next = response.fields["location"].flatMap({ Address($0, at: address) }) else {
            return .rules(RobotsRules())
          }
          address = next
        case 429, 500...: throw .status(response.status)
        default: return .rules(RobotsRules())
        }
      }
      return .rules(RobotsRules())
    } catch {
      // A host that is not there needs no word about its robots.txt.
      if error.isOfHost { return .unavailable(error) }
      if case .askedToWait = error { return .unavailable(error) }
      return .unavailable(.noRobots(reason: "\(error)"))
    }
  }
}

extension HostLane {
  /// Makes a request as often as it takes, and no more than is allowed.
  private func request(
    _ address: Address, _ headers: [String], delay: Double?, _ state: inout State
  ) throws(FetchError) -> Response {
    var attempt = 1
    while true {
      if let end = state.end { throw end }
      let outcome = attemptOnce(address, headers, delay: delay, &state)
      let isLast = attempt >= options.attempts
      switch outcome {
      case .success(let response):
        state.failures = 0
        guard response.status == 429 || (500..<600).contains(response.status) else {
          return response
        }
        let asked = RetryAfter.seconds(response.fields["retry-after"])
        let wait = max(asked ?? 0, backoff(after: attempt))
        if let asked, Double(asked) > options.longestWait.seconds {
          state.end = .askedToWait(seconds: Int(asked))
          throw .askedToWait(seconds: Int(asked))
        }
        if isLast { return response }
        Thread.sleep(forTimeInterval: wait)
      case .failure(let error):
        if error.isOfHost {
          state.failures += 1
          if state.failures >= Self.mostFailures {
            state.end = .hostGivenUp(reason: "\(error)")
          }
        }
        guard error.mayPass, !isLast, state.end == nil else { throw error }
        Thread.sleep(forTimeInterval: backoff(after: attempt))
      }
      attempt += 1
    }
  }

  private func backoff(after attempt: Int) -> Double {
    min(options.backoff.seconds * Double(1 << min(attempt - 1, 16)), options.longestWait.seconds)
  }

  private func attemptOnce(
    _ address: Address, _ headers: [String], delay: Double?, _ state: inout State
  ) -> Result<Response, FetchError> {
    let clock = ContinuousClock()
    if let next = state.next {
      let wait = clock.now.duration(to: next).seconds
      if wait > 0 { Thread.sleep(forTimeInterval: wait) }
    }
    if state.client == nil { state.client = Client() }
    guard let client = state.client else { return .failure(.noMemory) }
    let asked = Duration.seconds(min(delay ?? 0, Self.longestCrawlDelay))
    defer { state.next = clock.now + max(options.delay, asked) }
    do throws(FetchError) {
      return .success(try client.get(address, headers: headers, options: options))
    } catch {
      return .failure(error)
    }
  }
}
