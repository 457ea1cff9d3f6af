/// What making two records one would come to.
package struct MergePreview: Hashable, Sendable, Codable {
  /// The record that would stay, as it is now.
  package var survivor: Client
  /// The record that would be found under it.
  package var merged: Client
  /// The record that both would be.
  package var joined: Client
  /// Why they cannot be made one; nil when they can.
  package var obstacle: String?
  /// What would happen and what to look at twice, a sentence each.
  package var notes: [String]

  /// A preview from its parts.
  package init(
    survivor: Client, merged: Client, joined: Client, obstacle: String?, notes: [String]
  ) {
    self.survivor = survivor
    self.merged = merged
    self.joined = joined
    self.obstacle = obstacle
    self.notes = notes
  }
}

/// A record that was made one with another and can be given back.
package struct MergedRecord: Hashable, Sendable, Codable {
  /// The identifier that it had, which still leads to the record that stayed.
  package var id: ClientID
  /// The name that it showed.
  package var name: PersonName
  /// The date of birth that it had.
  package var birth: BirthDate?
  /// When they were made one.
  package var moment: LocalMoment
  /// Who did it; empty when nobody is known behind the account.
  package var by: String

  /// A merged record from its parts.
  package init(
    id: ClientID, name: PersonName, birth: BirthDate?, moment: LocalMoment, by: String
  ) {
    self.id = id
    self.name = name
    self.birth = birth
    self.moment = moment
    self.by = by
  }
}
