/// Every record of a directory as it stands at one moment, one after the other in the order of their
/// identifiers: there may be millions.
package protocol RecordStream {
  func agencies(_ body: (SourcedAgency) throws -> Void) throws
  func practitioners(_ body: (SourcedPractitioner) throws -> Void) throws
  func contactPoints(_ body: (SourcedContactPoint) throws -> Void) throws
  func clients(_ body: (SourcedClient) throws -> Void) throws
  func relationships(_ body: (SourcedRelationship) throws -> Void) throws
  func involvements(_ body: (SourcedInvolvement) throws -> Void) throws
}

/// A record with the identifier that its system gave it, and what else other systems need to know of
/// it: the identifiers of those to whom it refers.
package struct Sourced<Record, References> {
  package let record: Record
  package let source: String
  package let references: References

  package init(_ record: Record, _ source: String, _ references: References) {
    self.record = record
    self.source = source
    self.references = references
  }
}

package typealias SourcedAgency = Sourced<Agency, Void>
package typealias SourcedPractitioner = Sourced<Practitioner, PractitionerReferences>
/// With its practitioner.
package typealias SourcedContactPoint = Sourced<ContactPoint, String>
package typealias SourcedClient = Sourced<Client, ClientReferences>
package typealias SourcedInvolvement = Sourced<Involvement, InvolvementReferences>

/// The covers are one for each absence.
package typealias PractitionerReferences = (agency: String, covers: [String?])
package typealias ClientReferences = (
  household: String?, shielded: ShieldReason?, isPlaceWithheld: Bool
)
package typealias InvolvementReferences = (client: String, practitioner: String?, agency: String)

/// A family link as one side tells it.
package struct SourcedRelationship {
  package let link: Relationship
  package let client: String
  package let relative: String

  package init(_ link: Relationship, client: String, relative: String) {
    self.link = link
    self.client = client
    self.relative = relative
  }
}
