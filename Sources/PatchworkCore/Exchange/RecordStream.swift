/// Every record of a directory as it stands at one moment, one after the other in the order of their
/// identifiers: there may be millions.
package protocol RecordStream {
  func agencies(_ body: (IdentifiedAgency) throws -> Void) throws
  func practitioners(_ body: (IdentifiedPractitioner) throws -> Void) throws
  func contactPoints(_ body: (IdentifiedContactPoint) throws -> Void) throws
  func clients(_ body: (IdentifiedClient) throws -> Void) throws
  func relationships(_ body: (IdentifiedRelationship) throws -> Void) throws
  func involvements(_ body: (IdentifiedInvolvement) throws -> Void) throws
}

/// A record with the identifier that its system gave it, and what else other systems need to know of
/// it: the identifiers of those to whom it refers.
package struct Identified<Record, References> {
  package let record: Record
  package let identifier: String
  package let references: References

  package init(_ record: Record, _ identifier: String, _ references: References) {
    self.record = record
    self.identifier = identifier
    self.references = references
  }
}

package typealias IdentifiedAgency = Identified<Agency, Void>
package typealias IdentifiedPractitioner = Identified<Practitioner, PractitionerReferences>
/// With its practitioner.
package typealias IdentifiedContactPoint = Identified<ContactPoint, String>
package typealias IdentifiedClient = Identified<Client, ClientReferences>
package typealias IdentifiedInvolvement = Identified<Involvement, InvolvementReferences>

/// The covers are one for each absence.
package typealias PractitionerReferences = (agency: String, covers: [String?])
package typealias ClientReferences = (
  household: String?, shielded: ShieldReason?, isPlaceWithheld: Bool
)
package typealias InvolvementReferences = (client: String, practitioner: String?, agency: String)

/// A family link as one side tells it.
package struct IdentifiedRelationship {
  package let link: Relationship
  package let client: String
  package let relative: String

  package init(_ link: Relationship, client: String, relative: String) {
    self.link = link
    self.client = client
    self.relative = relative
  }
}
