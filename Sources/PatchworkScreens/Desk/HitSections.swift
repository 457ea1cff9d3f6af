import PatchworkCore
import PatchworkViewModels

/// The rows of a pane, divided among the parts of a list of hits.
struct HitSections {
  struct Section {
    var part: SearchRow.Part
    /// Its places in the list.
    var rows: Range<Int>
    /// Its visible rows, counted from its first.
    var page: VisibleItems
    /// How many there are with those that are not in the list.
    var total: Int
    /// Whether there are more than were counted.
    var isMore: Bool
    /// How many of the rows are folded-away matches, which are no hits.
    var folds: Int
  }

  /// The parts that have rows, each under a heading.
  private(set) var all: [Section] = []

  /// Rows that each part keeps, if it has so many.
  private static let kept = 4

  /// - Parameters:
  ///   - heights: the height of each row of the list.
  ///   - room: the rows for all of it, without the heading of the first part.
  ///   - most: the hits of a part at most.
  init(_ pane: SearchPane, heights: [Int], room: Int, most: Int) {
    let parts = pane.parts
    let wanted = parts.map { heights[$0.rows.prefix(most)].reduce(0, +) }
    var rest = max(0, room - max(0, parts.count - 1))
    var given = parts.map { _ in 0 }
    // What is chosen is always visible.
    let order = parts.indices.sorted { left, _ in parts[left].rows.contains(pane.chosen ?? -1) }
    for least in [true, false] {
      for place in least ? order : Array(parts.indices) {
        let more = min(rest, (least ? min(wanted[place], Self.kept) : wanted[place]) - given[place])
        given[place] += max(0, more)
        rest -= max(0, more)
      }
    }
    for (place, (part, rows)) in parts.enumerated() {
      let isChosen = rows.contains(pane.chosen ?? -1)
      let folds = pane.rows[rows].count(where: \.isFold)
      all.append(
        Section(
          part: part, rows: rows,
          page: VisibleItems(
            heights: Array(heights[rows]), room: given[place], most: most,
            chosen: isChosen ? pane.chosen.map { $0 - rows.lowerBound } : nil),
          total: rows.count - folds + pane.leftOut(of: part),
          isMore: part == .clients && pane.leftOut.isMore, folds: folds))
    }
  }
}

extension HitSections.Section {
  var title: String {
    switch part {
    case .own: worded("Yours")
    case .clients: worded("Clients")
    case .colleagues: worded("Colleagues")
    }
  }

  /// How many there are: `56`, `1000+`.
  var number: String { isMore ? "\(total)+" : "\(total)" }

  private var lastVisible: Int { min(page.items.upperBound, rows.count - folds) }

  /// How many stand below the last visible one, in the list or not yet.
  var below: Int { total - lastVisible }

  /// Which of them are visible, `1-10 of 56`; empty when all are.
  var extent: String {
    let last = lastVisible
    guard total > last || page.items.lowerBound > 0, last > page.items.lowerBound else { return "" }
    return worded("\(page.items.lowerBound + 1)-\(last) of \(number)")
  }
}
