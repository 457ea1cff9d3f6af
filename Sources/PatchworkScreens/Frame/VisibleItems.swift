import PatchworkCore

/// The visible part of a long list.
///
/// Lists turn pages instead of scrolling: a step within a page changes two lines only, which is
/// cheap on a slow connection, and the page follows from the chosen item alone.
struct VisibleItems: Equatable {
  /// The visible items.
  let items: Range<Int>
  /// The number of items in the list.
  let count: Int

  /// The page with the chosen item, for items of one line. The last page is full.
  init(count: Int, room: Int, chosen: Int?) {
    self.count = count
    guard room > 0, count > room else {
      items = 0..<(room > 0 ? count : 0)
      return
    }
    let place = min(max(chosen ?? 0, 0), count - 1)
    let first = min(place / room * room, count - room)
    items = first..<(first + room)
  }

  /// The page with the chosen item, for items of several lines and at most `most` items a page. The
  /// last page is full.
  init(heights: [Int], room: Int, most: Int = .max, chosen: Int?) {
    count = heights.count
    guard room > 0 else {
      items = 0..<0
      return
    }
    let place = min(max(chosen ?? 0, 0), max(0, count - 1))
    var first = 0
    var end = count
    var used = 0
    for (item, height) in heights.enumerated() {
      if used > 0 && (used + height > room || item - first == most) {
        end = item
        if item > place { break }
        (first, end, used) = (item, count, 0)
      }
      used += height
    }
    if end == count {
      used = heights[first...].reduce(0, +)
      while first > 0, used + heights[first - 1] <= room, end - first < most {
        first -= 1
        used += heights[first]
      }
    }
    items = first..<end
  }

  /// Whether all items are visible.
  var isWhole: Bool { items.count == count }

  /// The visible part in words, `1-18 of 50`; empty when all is visible.
  var words: String {
    isWhole || items.isEmpty
      ? "" : worded("\(items.lowerBound + 1)-\(items.upperBound) of \(count)")
  }
}
