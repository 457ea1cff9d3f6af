/// The stretch of a long list that shows.
///
/// Lists turn pages rather than scroll: a step within a page changes two lines and nothing else,
/// which is what keeps it cheap on a slow connection, and the page follows from the choice alone.
struct Page: Equatable {
  /// The items that show.
  let items: Range<Int>
  /// How many there are in all.
  let count: Int

  /// The page that holds the chosen item, of items of one line each. The last page is full.
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

  /// The page that holds the chosen item, of items that take several lines; of so many items at
  /// most. The last page is full.
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

  /// Whether everything shows.
  var isWhole: Bool { items.count == count }

  /// Which part of the list this is, `1-18 of 50`; empty when it is the whole.
  var words: String {
    isWhole || items.isEmpty ? "" : "\(items.lowerBound + 1)-\(items.upperBound) of \(count)"
  }
}
