/// Tells newer answers from older ones, so that a late answer never overwrites a newer one.
struct Questions: Hashable, Sendable {
  private var last = 0
  private var shown = 0
  /// How many questions have no answer yet.
  private(set) var unanswered = 0

  /// Whether the newest question has no answer yet.
  var isUnderway: Bool { shown < last }

  /// Notes a question, and gives out its ticket.
  mutating func ask() -> Int {
    last += 1
    unanswered += 1
    return last
  }

  /// Notes an answer; false when a newer one has been accepted already.
  mutating func accept(_ ticket: Int) -> Bool {
    unanswered = max(0, unanswered - 1)
    guard ticket > shown else { return false }
    shown = ticket
    return true
  }
}
