/// News for a network and for records stewards: how a client's death stands now.
package struct DeathNews: Hashable, Sendable, Codable {
  package enum Kind: String, Codable, Sendable, CaseIterable {
    /// Recorded by one person, and to be confirmed by another.
    case recorded
    case confirmed
    /// Taken back: as far as is known the client lives.
    case takenBack = "taken-back"
  }

  package var id: DeathNewsID
  package var kind: Kind
  /// The day of death, or the one that was taken back.
  package var day: CivilDate

  package init(id: DeathNewsID, kind: Kind, day: CivilDate) {
    self.id = id
    self.kind = kind
    self.day = day
  }

  /// The news for the user: `died 3 Nov 2026, not yet confirmed`.
  package var words: String {
    switch kind {
    case .recorded: Death.Mark(day, isConfirmed: false).words
    case .confirmed: worded("\(Death.Mark(day, isConfirmed: true).words): confirmed")
    case .takenBack: worded("did not die \(day.words): the day of death was removed")
    }
  }
}

package typealias DeathNewsID = Identifier<DeathNews>
