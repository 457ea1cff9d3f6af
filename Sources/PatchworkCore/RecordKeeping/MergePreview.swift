/// The result of merging two records, before it is done.
package struct MergePreview: Hashable, Sendable, Codable {
  /// The record that would stay, unchanged.
  package var survivor: Client
  /// The record that would be merged into the other.
  package var merged: Client
  package var joined: Client
  /// The reason why merging is impossible; nil when possible.
  package var obstacle: String?
  /// The consequences and the facts to check, as sentences.
  package var notes: [String]

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

/// A merged record that can be separated again.
package struct MergedRecord: Hashable, Sendable, Codable {
  /// Its former identifier, which leads to the record that stayed.
  package var id: ClientID
  /// The name that was shown.
  package var name: PersonName
  package var birth: BirthDate?
  /// The time of the merge.
  package var moment: LocalMoment
  /// The person who merged; empty when the account's person is unknown.
  package var by: String

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
