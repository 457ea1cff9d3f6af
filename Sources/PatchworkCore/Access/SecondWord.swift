/// Whose words an act takes that nobody does alone. The one rule for all of them: letting a cover in,
/// ending a shield, merging a shielded record, exporting shielded places.
package struct SecondWord: Hashable, Sendable {
  /// As what somebody speaks.
  package enum Voice: String, Hashable, Sendable, CaseIterable {
    /// One of the client's own people.
    case member
    /// A manager of somebody who works with the client.
    case manager
    case steward
  }

  package struct Word: Hashable, Sendable {
    package var practitioner: PractitionerID
    package var voice: Voice

    package init(_ practitioner: PractitionerID, as voice: Voice) {
      (self.practitioner, self.voice) = (practitioner, voice)
    }
  }

  /// How many must speak as what; one of the alternatives is enough.
  package let alternatives: [[Voice: Int]]

  /// A cover is let in by one of the client's own people or, where none is there, by a manager and a
  /// steward.
  package static let admission = SecondWord(alternatives: [
    [.member: 1], [.manager: 1, .steward: 1],
  ])
  /// Besides the steward who asks, another or two of the network: one alone may be the person from whom
  /// the client hides.
  package static let endOfShield = SecondWord(alternatives: [[.steward: 1], [.member: 2]])
  /// Besides the steward who asks, another or one of the people whose client it is: they know whether
  /// the two records are one person's.
  package static let merge = SecondWord(alternatives: [[.steward: 1], [.member: 1]])
  /// Besides the steward who asks, another.
  package static let export = SecondWord(alternatives: [[.steward: 1]])

  /// Whether enough has been said. Nobody counts twice.
  package func isMet(by words: [Word]) -> Bool {
    var spoken: Set<PractitionerID> = []
    var counts: [Voice: Int] = [:]
    for word in words where spoken.insert(word.practitioner).inserted {
      counts[word.voice, default: 0] += 1
    }
    return alternatives.contains { $0.allSatisfy { counts[$0.key, default: 0] >= $0.value } }
  }
}
