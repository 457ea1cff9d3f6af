/// An auditor's query on the record of activity.
package struct ActivityQuestion: Hashable, Sendable, Codable {
  /// A fact to filter by. Facts rather than scores, because their meaning is for the auditor to
  /// judge.
  package enum Fact: String, Hashable, Sendable, Codable, CaseIterable {
    /// A client was opened by a person outside the network.
    case stranger
    /// A client was opened by a person with the same family name.
    case namesake
    /// The entry was made outside the person's working hours.
    case outOfHours = "out-of-hours"
    /// The person opened unusually many clients on that day: `manyAtLeast` or more.
    case many
    /// So many clients outside their own were shown to the person within a day that their searches show
    /// one likely person at a time.
    case manyFound = "many-found"
    /// A client was opened within a week after the person's agency, or for whom they stand in, changed.
    case changedThenOpened = "changed-then-opened"
    case shieldEnded = "shield-ended"
    /// A number or address of somebody else was changed.
    case numbersReplaced = "numbers-replaced"
  }

  /// Clients opened by one person on one day that count as unusually many.
  package static let manyAtLeast = 30

  /// The person who acted; nil for all.
  package var practitioner: PractitionerID?
  /// The client concerned; nil for all.
  package var client: ClientID?
  /// The agency of the person who acted; nil for all.
  package var agency: AgencyID?
  /// The first day; nil for no limit.
  package var from: CivilDate?
  /// The last day; nil for no limit.
  package var until: CivilDate?
  /// Only entries with a lower sequence number, for the next page; nil for the newest.
  package var before: Int64?
  /// Facts that must all hold.
  package var facts: Set<Fact>
  /// The number of entries at most. The newest are returned.
  package var limit: Int

  package init(
    practitioner: PractitionerID? = nil, client: ClientID? = nil, agency: AgencyID? = nil,
    from: CivilDate? = nil, until: CivilDate? = nil, facts: Set<Fact> = [], limit: Int = 200
  ) {
    self.practitioner = practitioner
    self.client = client
    self.agency = agency
    self.from = from
    self.until = until
    self.facts = facts
    self.limit = limit
  }
}
