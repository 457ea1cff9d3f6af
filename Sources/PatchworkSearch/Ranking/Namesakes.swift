import PatchworkMatching

/// The clients who bear the typed names and against whom nothing else that was typed speaks: so many, often,
/// that none stands out.
package struct Namesakes {
  /// How the typed names and theirs agree.
  package enum Likeness {
    /// They bear the typed names.
    case same
    /// Nobody does: they bear those that come nearest.
    case near
    /// Their names begin with what was typed.
    case beginning
  }

  package var likeness: Likeness
  /// Those to list: the asker's own, then by how well they fit, equal ones A to Z. Nobody where names only
  /// begin with what was typed.
  package var listed: [Int64] = []
  /// How many there are, at most `SearchWeights.Limits.namesakes`. Whom the query does not find is not
  /// counted.
  package var count = 0
  /// How many of them bear the name as the one to show. The others bear or bore it besides.
  package var called = 0
  /// How many bear it as a given name, where it may be either.
  package var asGiven = 0
  /// Whether there are more than were counted.
  package var isMore = false
}

extension ClientSearch {
  /// The clients who bear the typed names, however many they are; nil where nobody does, and where one is
  /// meant by number.
  ///
  /// - Parameters:
  ///   - most: how many are listed at most.
  ///   - countsBeginnings: whether those whose names only begin so are all counted; to find one is enough
  ///     otherwise.
  ///   - withAnySlip: whether names that are any one slip away count as near where nobody bears the typed one,
  ///     and not only such as are heard or mistyped easily.
  ///   - isHidden: whether a client is in nobody's list for another reason.
  package func namesakes(
    _ weighed: WeighedQuery, listing most: Int, countsBeginnings: Bool = true,
    withAnySlip: Bool = false, isHidden: (Int64) -> Bool
  ) -> Namesakes? {
    guard !weighed.query.names.isEmpty, weighed.query.nhsNumber == nil else { return nil }
    var walk = NamesakeWalk(self, weighed.evidence, listing: most, withAnySlip: withAnySlip)
    walk.run(weighed.query, countsBeginnings: countsBeginnings, isHidden: isHidden)
    return walk.found
  }
}
