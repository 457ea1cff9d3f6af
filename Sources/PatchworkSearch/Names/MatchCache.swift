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

  /// Whether anybody of the register bears a word, or a name that it is short for or another spelling of.
  func isBorne(_ word: [UInt8]) -> Bool {
    countedSegments.contains { segment in
      func bearers(_ word: Int) -> Int {
        segment.givenCount(word..<word + 1) + segment.familyCount(word..<word + 1)
      }
      guard let word = segment.word(word) else { return false }
      if bearers(word) > 0 { return true }
      var isRelated = false
      if segment.knowsRelations {
        segment.forEachRelated(to: word) { held, _ in isRelated = isRelated || bearers(held) > 0 }
      }
      return isRelated
    }
  }

  /// Forgets everything.
  func forget() { known.removeAll() }
}
