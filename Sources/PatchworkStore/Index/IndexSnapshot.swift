import PatchworkSearch

/// What searches run on.
///
/// A value: a search goes on with the one it took, whatever is published meanwhile.
struct IndexSnapshot: Sendable {
  /// The index of all clients.
  private(set) var whole: Segment?
  /// The clients that changed since it was made; nil for those who are gone.
  private(set) var changed: [Int64: IndexedClient?] = [:]
  /// What is searched: the segments, and for each the clients of whom a later one knows better.
  private(set) var segments: [Segment] = []
  private(set) var hidden: [Set<Int64>] = []
  /// Counts how often those were replaced.
  private(set) var generation = 0
  /// The last change that it contains.
  private(set) var sequence: Int64 = 0
  /// Counts how often `whole` was replaced. The new one may contain fewer changes than were known before.
  private(set) var epoch = 0
  /// The file was found unusable or outdated.
  private(set) var needsBuild = false
  /// Clients have been imported that the index does not contain yet.
  private(set) var isBehind = false
  /// The inode numbers of files that turned out not to hold what was written.
  private(set) var damaged: Set<UInt64> = []
  /// `IndexHome.fileNumbers` when the files were last looked at, so that a new one is noticed.
  var fileNumbers: UInt64 = 0
  /// Counts how often a snapshot was published.
  var edition = 0

  /// Takes the index of all clients in place of all that is known.
  mutating func replace(with segment: Segment) {
    whole = segment
    sequence = segment.origin.sequence
    changed = [:]
    needsBuild = false
    isBehind = false
    epoch += 1
    search([segment], hiding: [[]])
  }

  /// Gives up the index, and remembers the file that it came from.
  mutating func drop(damaged file: UInt64) {
    damaged.insert(file)
    whole = nil
    epoch += 1
    search([], hiding: [])
  }

  mutating func wantBuild() { needsBuild = true }

  /// Notes that more changed than is listed. The old index serves until a new one is there.
  mutating func noteImport() {
    needsBuild = true
    isBehind = true
  }

  mutating func noteChanges(upTo sequence: Int64) { self.sequence = sequence }

  /// Adds clients as they are now, and the index that `makeIndex` makes of all changed ones.
  mutating func add(
    _ clients: [Int64: IndexedClient?], makeIndex: ([IndexedClient]) throws -> Segment
  ) throws {
    guard let whole else { return }
    changed.merge(clients) { _, new in new }
    let recent = try makeIndex(changed.values.compactMap { $0 })
    search([whole, recent], hiding: [Set(changed.keys), []])
    if changed.count > min(Self.mostChanged, 256 + whole.recordCount / 4_000) { needsBuild = true }
  }

  /// With more changes than this a new index is made: the small one is made anew at each change.
  private static let mostChanged = 2_000

  private mutating func search(_ segments: [Segment], hiding hidden: [Set<Int64>]) {
    self.segments = segments
    self.hidden = hidden
    generation += 1
  }
}
