import HTTPTypes
import Synchronization

/// What a server has done, as Prometheus reads it (text format 0.0.4).
final class ServerMetrics: Sendable {
  private struct Request: Hashable {
    var route: String
    var method: String
    var status: Int
  }

  /// How many requests took how long.
  private struct Durations {
    var counts = Array(repeating: 0, count: ServerMetrics.bounds.count + 1)
    var sum = 0.0
  }

  /// Upper ends of the classes of durations, in seconds.
  fileprivate static let bounds = [0.001, 0.005, 0.025, 0.1, 0.5, 2.5, 10]

  private struct State {
    var requests: [Request: Int] = [:]
    var durations: [String: Durations] = [:]
  }

  private let state = Mutex(State())

  /// Counts a request.
  func count(
    route: String, method: HTTPRequest.Method, status: HTTPResponse.Status, seconds: Double
  ) {
    // A client may call its methods as it likes; the lines must stay few.
    let known: Set<HTTPRequest.Method> = [.get, .head, .put, .post, .delete, .options]
    let request = Request(
      route: route, method: known.contains(method) ? method.rawValue : "other", status: status.code)
    state.withLock { state in
      state.requests[request, default: 0] += 1
      var durations = state.durations[route] ?? Durations()
      let place = Self.bounds.firstIndex { seconds <= $0 } ?? Self.bounds.count
      durations.counts[place] += 1
      durations.sum += seconds
      state.durations[route] = durations
    }
  }

  /// All counts, and `gauges` of what is there now.
  func text(gauges: [(name: String, help: String, value: Double)]) -> String {
    let state = state.withLock { $0 }
    var lines = [
      "# HELP newsfold_requests_total Requests answered.", "# TYPE newsfold_requests_total counter",
    ]
    let requests = state.requests.sorted {
      ($0.key.route, $0.key.method, $0.key.status) < ($1.key.route, $1.key.method, $1.key.status)
    }
    for (request, count) in requests {
      lines.append(
        "newsfold_requests_total{route=\"\(request.route)\",method=\"\(request.method)\","
          + "status=\"\(request.status)\"} \(count)")
    }
    let name = "newsfold_request_seconds"
    lines += ["# HELP \(name) Time to the beginning of the answer.", "# TYPE \(name) histogram"]
    for (route, durations) in state.durations.sorted(by: { $0.key < $1.key }) {
      var total = 0
      for (bound, count) in zip(Self.bounds.map { "\($0)" } + ["+Inf"], durations.counts) {
        total += count
        lines.append("\(name)_bucket{route=\"\(route)\",le=\"\(bound)\"} \(total)")
      }
      lines.append("\(name)_sum{route=\"\(route)\"} \(durations.sum)")
      lines.append("\(name)_count{route=\"\(route)\"} \(total)")
    }
    for gauge in gauges {
      lines += [
        "# HELP \(gauge.name) \(gauge.help)", "# TYPE \(gauge.name) gauge",
        "\(gauge.name) \(gauge.value)",
      ]
    }
    return lines.joined(separator: "\n") + "\n"
  }
}
