/// What making two records one would come to.
public struct MergePreview: Hashable, Sendable, Codable {
  /// The record that would stay, as it is now.
  public var survivor: Client
  /// The record that would be found under it.
  public var merged: Client
  /// The record that both would be.
  public var joined: Client
  /// Why they cannot be made one; nil when they can.
  public var obstacle: String?
  /// What would happen and what to look at twice, a sentence each.
  public var notes: [String]

  /// A preview from its parts.
  public init(
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
public struct MergedRecord: Hashable, Sendable, Codable {
  /// The identifier that it had, which still leads to the record that stayed.
  public var id: ClientID
  /// The name that it showed.
  public var name: PersonName
  /// The date of birth that it had.
  public var birth: BirthDate?
  /// When they were made one.
  public var moment: LocalMoment
  /// Who did it; empty when nobody is known behind the account.
  public var by: String

  /// A merged record from its parts.
  public init(
    id: ClientID, name: PersonName, birth: BirthDate?, moment: LocalMoment, by: String
  ) {
    self.id = id
    self.name = name
    self.birth = birth
    self.moment = moment
    self.by = by
  }
}
