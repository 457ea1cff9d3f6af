import PatchworkMatching

/// Remembers what typed words stand for, so that a further key only costs the word it changes.
package final class MatchCache {
  /// The segments that are searched.
  let segments: [Segment]
  /// How many of them, from the first, odds are reckoned on. What the others hold takes part in no count: it
  /// would tell that somebody is held.
  let counted: Int
  private var known: [(bytes: [UInt8], matches: NameMatches)] = []
  private static let most = SearchWeights.Limits.words

  /// An empty cache over segments.
  package init(_ segments: [Segment], counted: Int? = nil) {
    self.segments = segments
    self.counted = min(counted ?? segments.count, segments.count)
  }

  /// The segments that odds are reckoned on.
  var countedSegments: ArraySlice<Segment> { segments.prefix(counted) }

  /// The matches of a folded word.
  func matches(_ bytes: [UInt8]) -> NameMatches {
    if let index = known.firstIndex(where: { $0.bytes == bytes }) {
      let entry = known.remove(at: index)
      known.append(entry)
      return entry.matches
    }
    let matches = NameMatches(bytes, in: segments, counted: counted)
    if known.count >= Self.most { known.removeFirst() }
    known.append((bytes, matches))
    return matches
  }

  /// Forgets everything.
  func forget() { known.removeAll() }
}
