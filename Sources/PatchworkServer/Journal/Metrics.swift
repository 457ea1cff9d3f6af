import PatchworkAPI

/// Counts and times since the server started, in the Prometheus text format.
struct Metrics {
  private struct Key: Hashable {
    var operation: String
    var status: Int
  }

  var accepted = 0
  /// Changes of the directory sent to event streams.
  var events = 0
  private var requests: [Key: Int] = [:]
  private var buckets = [Int](repeating: 0, count: bounds.count + 1)
  private var microseconds: Int64 = 0

  /// Upper bounds of the histogram, in microseconds.
  private static let bounds: [Int64] = [
    250, 500, 1000, 2500, 5000, 10_000, 25_000, 50_000, 100_000, 250_000, 1_000_000, 5_000_000,
  ]

  /// Counts one request. The answers of services that were rung are not counted: one each would say how
  /// many there are.
  mutating func count(_ operation: Operation.ID?, status: Int, microseconds: Int64) {
    if operation == .doorbell(.answerRing) { return }
    requests[Key(operation: operation?.name ?? "none", status: status), default: 0] += 1
    buckets[Self.bounds.firstIndex { microseconds <= $0 } ?? Self.bounds.count] += 1
    self.microseconds += microseconds
  }

  /// Everything, as Prometheus reads it.
  func text(connections: Int, streams: Int) -> String {
    var text = """
      # TYPE patchwork_connections gauge
      patchwork_connections \(connections)
      # TYPE patchwork_streams gauge
      patchwork_streams \(streams)
      # TYPE patchwork_connections_accepted_total counter
      patchwork_connections_accepted_total \(accepted)
      # TYPE patchwork_events_total counter
      patchwork_events_total \(events)
      # TYPE patchwork_requests_total counter

      """
    let keys = requests.keys.sorted { ($0.operation, $0.status) < ($1.operation, $1.status) }
    for key in keys {
      text += "patchwork_requests_total{operation=\"\(key.operation)\",status=\"\(key.status)\"} "
      text += "\(requests[key] ?? 0)\n"
    }
    text += "# TYPE patchwork_request_seconds histogram\n"
    var total = 0
    for (bound, count) in zip(Self.bounds, buckets) {
      total += count
      text += "patchwork_request_seconds_bucket{le=\"\(Double(bound) / 1e6)\"} \(total)\n"
    }
    total += buckets[Self.bounds.count]
    text += "patchwork_request_seconds_bucket{le=\"+Inf\"} \(total)\n"
    text += "patchwork_request_seconds_sum \(Double(microseconds) / 1e6)\n"
    text += "patchwork_request_seconds_count \(total)\n"
    return text
  }
}
