import PatchworkSearch

/// What searches run on.
///
/// A value: a search goes on with the one it took, whatever is published meanwhile.
struct IndexSnapshot: Sendable {
  /// The index of all clients.
  private(set) var whole: Segment?
  /// The clients that changed since it was made; nil for those who are gone or guarded.
  private(set) var changed: [Int64: IndexedClient?] = [:]
  /// Clients whom only some queries find.
  private var guarded: [Int64: IndexedClient] = [:]
  /// What is searched: the segments, and for each the clients of whom a later one knows better.
  private(set) var segments: [Segment] = []
  /// How many of them, from the first, odds are reckoned on: all but that of the guarded.
  private(set) var counted = 0
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
  ///
  /// - Parameter guarded: those whom it leaves out.
  mutating func replace(
    with segment: Segment, guarded: [IndexedClient],
    makeIndex: ([IndexedClient]) throws -> Segment
  ) throws {
    whole = segment
    sequence = segment.origin.sequence
    changed = [:]
    self.guarded = Dictionary(guarded.map { ($0.id, $0) }) { _, last in last }
    needsBuild = false
    isBehind = false
    epoch += 1
    try searchAll(makeIndex)
  }

  /// Gives up the index, and remembers the file that it came from.
  mutating func drop(damaged file: UInt64) {
    damaged.insert(file)
    whole = nil
    epoch += 1
    search([], counted: 0)
  }

  mutating func wantBuild() { needsBuild = true }

  /// Notes that more changed than is listed. The old index serves until a new one is there.
  mutating func noteImport() {
    needsBuild = true
    isBehind = true
  }

  mutating func noteChanges(upTo sequence: Int64) { self.sequence = sequence }

  /// Adds clients as they are now, and the indexes that `makeIndex` makes of all changed ones and of all
  /// who are guarded.
  ///
  /// - Parameter guarded: those who are guarded now; nil for those who are not.
  mutating func add(
    _ clients: [Int64: IndexedClient?], guarded: [Int64: IndexedClient?],
    makeIndex: ([IndexedClient]) throws -> Segment
  ) throws {
    guard let whole else { return }
    changed.merge(clients) { _, new in new }
    for (id, client) in guarded { self.guarded[id] = client }
    try searchAll(makeIndex)
    if changed.count > min(Self.mostChanged, 256 + whole.recordCount / 4_000) { needsBuild = true }
  }

  /// With more changes than this a new index is made: the small one is made anew at each change.
  private static let mostChanged = 2_000

  private mutating func searchAll(_ makeIndex: ([IndexedClient]) throws -> Segment) throws {
    guard let whole else { return }
    var segments = [whole]
    // An empty one is left out: each word is looked up in every one.
    if !changed.isEmpty { segments.append(try makeIndex(changed.values.compactMap { $0 })) }
    let counted = segments.count
    if !guarded.isEmpty { segments.append(try makeIndex(Array(guarded.values))) }
    search(segments, counted: counted)
  }

  private mutating func search(_ segments: [Segment], counted: Int) {
    self.segments = segments
    self.counted = counted
    hidden = segments.indices.map { $0 == 0 ? Set(changed.keys) : [] }
    generation += 1
  }
}
