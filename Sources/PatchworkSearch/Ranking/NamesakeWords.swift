/// The words of a segment that a typed name stands for when its bearers are counted: the name itself, where
/// nobody bears it what comes nearest, or all names that begin so.
struct NamesakeWords {
  private typealias Weights = SearchWeights.Names

  let likeness: Namesakes.Likeness
  /// For each segment, ranges of words with how likely what was typed is typed for them.
  private(set) var ranges: [[(words: Range<Int>, likelihood: Float)]]

  /// - Parameters:
  ///   - isFamily: whether words count as family names; as given names otherwise.
  ///   - least: how likely words are at least that count as near.
  /// - Returns: nil when nobody bears any of them.
  init?(_ matches: NameMatches, in cache: MatchCache, isFamily: Bool, least: Float) {
    func isBorne(_ word: Range<Int>, _ segment: Segment) -> Bool {
      (isFamily ? segment.familyCount(word) : segment.givenCount(word)) > 0
    }
    var best = -Float.infinity
    var candidates: [[SegmentMatches.Candidate]] = []
    for (segment, found) in zip(cache.segments, matches.segments) {
      let borne = found.candidates.prefix { $0.likelihood > least }.filter {
        $0.likelihood != Weights.prefixWithSlip
          && isBorne(Int($0.word)..<Int($0.word) + 1, segment)
      }
      if candidates.count < cache.counted { best = max(best, borne.first?.likelihood ?? best) }
      candidates.append(borne)
    }
    let beginning = zip(cache.countedSegments, matches.segments).contains {
      isBorne($1.beginning, $0)
    }
    let begins = matches.segments.first?.beginningLikelihood ?? -.infinity
    if beginning, best < begins {
      likeness = .beginning
      ranges = matches.segments.map { [($0.beginning, $0.beginningLikelihood)] }
    } else if best > -.infinity {
      likeness = best >= Weights.exact ? .same : .near
      ranges = candidates.map { borne in
        borne.prefix { $0.likelihood > best - Weights.asNear }.map {
          (Int($0.word)..<Int($0.word) + 1, $0.likelihood)
        }
      }
    } else {
      return nil
    }
  }

  /// How likely the name is typed for a word; nil for one that it does not stand for.
  func likelihood(of word: Int, _ segment: Int) -> Float? {
    ranges[segment].first { $0.words.contains(word) }?.likelihood
  }
}
