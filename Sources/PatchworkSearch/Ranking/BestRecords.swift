/// The best records found so far, and what a further one must reach to matter.
struct BestRecords {
  /// A record of a segment and its evidence in bits.
  struct Entry {
    var segment: Int
    var record: Int
    var bits: Float
  }

  /// The entries, best first.
  private(set) var entries: [Entry] = []
  /// Records with no more evidence than this need not be offered.
  private(set) var threshold: Float
  /// Evidence that many further records share, and how many.
  private(set) var crowd: [(bits: Float, count: Int)] = []
  private let most: Int

  /// Room for so many entries with more evidence than `floor`.
  init(most: Int, floor: Float) {
    self.most = most
    threshold = floor
    entries.reserveCapacity(most + 1)
  }

  /// Notes records that have the same evidence as others and for which those stand.
  mutating func note(_ count: Int, with bits: Float) {
    crowd.append((bits, count))
  }

  /// Takes a record in if it is good enough, or improves its entry.
  mutating func offer(_ segment: Int, _ record: Int, _ bits: Float) {
    guard bits > threshold else { return }
    if let index = entries.firstIndex(where: { $0.record == record && $0.segment == segment }) {
      guard bits > entries[index].bits else { return }
      entries.remove(at: index)
    }
    var place = entries.count
    while place > 0, entries[place - 1].bits < bits { place -= 1 }
    entries.insert(Entry(segment: segment, record: record, bits: bits), at: place)
    if entries.count > most { entries.removeLast() }
    threshold = max(threshold, entries[0].bits - Odds.margin)
    if entries.count == most { threshold = max(threshold, entries[most - 1].bits) }
  }
}
