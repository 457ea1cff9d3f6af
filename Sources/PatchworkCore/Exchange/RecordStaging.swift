/// Stages a list of records of one kind, each identifier once.
package protocol RecordStaging<Record>: AnyObject {
  associatedtype Record: DescribedRecord

  /// - Returns: the record held under an identifier; nil for a new one.
  /// - Throws: `IdentifierConflict`.
  func held(_ identifier: String) throws -> Record?

  /// The identifier of a new record. They rise, so records stand in the order of these calls.
  func nextID() throws -> Identifier<Record>

  /// Stages a new record, or the next version of the one that it was before.
  ///
  /// - Throws: `IdentifierConflict`, before anything is stored.
  func stage(_ record: Record, over before: Record?, from identifier: String) throws
    -> StagingResult
}

package protocol PractitionerStaging: RecordStaging<Practitioner> {
  /// Stages the absences of a practitioner who is staged already, every cover being there now.
  ///
  /// - Parameter result: what staging all the rest did.
  /// - Returns: what was done to the whole record.
  func stage(
    _ leave: [Leave], of practitioner: PractitionerID, after result: StagingResult
  ) throws -> StagingResult
}

package protocol ClientStaging: RecordStaging<Client> {
  /// The household of the client to be staged next, made when its identifier is named for the first time.
  func household(named identifier: String) throws -> HouseholdID

  /// Says that the day of a staged client's death was given, and not left as it was.
  ///
  /// - Returns: whether it is confirmed by this.
  func confirmDeath(of client: ClientID) throws -> Bool

  /// Shields a staged client who was not.
  ///
  /// - Returns: whether they are shielded by this.
  func shield(_ client: ClientID, for reason: ShieldReason) throws -> Bool
}

package protocol InvolvementStaging: RecordStaging<Involvement> {
  /// Where a practitioner works.
  func agency(of practitioner: PractitionerID) throws -> AgencyID?

  /// Whether a client has a lead professional today, by another involvement than one.
  func hasLead(_ client: ClientID, besides involvement: InvolvementID) throws -> Bool
}

/// Stages contact points, each identifier once.
package protocol ContactPointStaging: AnyObject {
  /// - Returns: the contact point held under an identifier; nil for a new one.
  /// - Throws: `IdentifierConflict`.
  func held(_ identifier: String) throws -> ContactPointID?

  func contactPoints(of practitioner: PractitionerID) throws -> [ContactPoint]

  /// Stages a new contact point, or what became of the one that it was before.
  func stage(
    _ point: ContactPoint, of practitioner: PractitionerID, over before: ContactPoint?,
    from identifier: String
  ) throws -> StagingResult
}

/// Stages names, addresses and family links of clients who are there.
package protocol ClientPartStaging {
  /// The one to show first.
  func names(of client: ClientID) throws -> [PersonName]
  func append(_ name: PersonName, at position: Int, of client: ClientID) throws

  /// The current one first.
  func addresses(of client: ClientID) throws -> [Address]
  func append(_ address: Address, at position: Int, of client: ClientID) throws

  func relationships(of client: ClientID) throws -> [Relationship]
  /// Stages a link as one side tells it. The other side follows from it, unless the list tells that too,
  /// before or after.
  func stage(_ link: Relationship, over before: Relationship?) throws -> StagingResult
}
