/// A step through a list.
package enum ListStep: Hashable, Sendable {
  /// So many lines down, or up when negative.
  case by(Int)
  /// So many screenfuls down, or up when negative.
  case pages(Int)
  /// To the ends.
  case first, last

  /// The place reached from `place` in a list of `count` lines; nil when it is empty.
  func place(from place: Int?, count: Int, page: Int) -> Int? {
    guard count > 0 else { return nil }
    let start = min(max(place ?? -1, -1), count - 1)
    let target: Int
    switch self {
    case .by(let lines): target = place == nil && lines > 0 ? lines - 1 : start + lines
    case .pages(let pages): target = max(start, 0) + pages * max(page, 1)
    case .first: target = 0
    case .last: target = count - 1
    }
    return min(max(target, 0), count - 1)
  }
}
