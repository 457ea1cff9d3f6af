import PatchworkMatching

/// Remembers what typed words stand for, so that a further key only costs the word it changes.
package final class MatchCache {
  /// The segments that are searched.
  let segments: [Segment]
  private var known: [(bytes: [UInt8], matches: NameMatches)] = []
  private static let most = SearchWeights.Limits.words

  /// An empty cache over segments.
  package init(_ segments: [Segment]) { self.segments = segments }

  /// The matches of a folded word.
  func matches(_ bytes: [UInt8]) -> NameMatches {
    if let index = known.firstIndex(where: { $0.bytes == bytes }) {
      let entry = known.remove(at: index)
      known.append(entry)
      return entry.matches
    }
    let matches = NameMatches(bytes, in: segments)
    if known.count >= Self.most { known.removeFirst() }
    known.append((bytes, matches))
    return matches
  }

  /// Forgets everything.
  func forget() { known.removeAll() }
}
