/// A family link between two clients (FHIR R4 RelatedPerson.relationship).
package struct Relationship: Hashable, Sendable, Codable {
  /// What the relative is to the client.
  package enum Kind: String, Codable, Sendable, CaseIterable {
    case mother, father, parent, carer
    case daughter, son, child
    case sister, brother, sibling
    case partner, grandparent, grandchild
    case aunt, uncle, niece, nephew, cousin, relative

    /// What the client is to the relative, for a client of the given sex.
    package func reversed(for sex: Sex) -> Kind {
      switch self {
      case .mother, .father, .parent:
        sex == .female ? .daughter : sex == .male ? .son : .child
      case .daughter, .son, .child:
        sex == .female ? .mother : sex == .male ? .father : .parent
      case .sister, .brother, .sibling:
        sex == .female ? .sister : sex == .male ? .brother : .sibling
      case .partner: .partner
      case .grandparent: .grandchild
      case .grandchild: .grandparent
      case .aunt, .uncle: sex == .female ? .niece : sex == .male ? .nephew : .relative
      case .niece, .nephew: sex == .female ? .aunt : sex == .male ? .uncle : .relative
      case .cousin: .cousin
      case .carer, .relative: .relative
      }
    }
  }

  /// The client from whose side the link is told.
  package var client: ClientID
  /// The other person.
  package var relative: ClientID
  /// What the relative is to the client.
  package var kind: Kind

  /// Its first day, where that is known and worth saying: a step-parent's, a foster carer's.
  package var from: CivilDate?
  /// Its last day; nil while it goes on.
  package var until: CivilDate?

  /// A link from its parts.
  package init(
    client: ClientID, relative: ClientID, kind: Kind, from: CivilDate? = nil,
    until: CivilDate? = nil
  ) {
    self.client = client
    self.relative = relative
    self.kind = kind
    self.from = from
    self.until = until
  }

  /// The same link from the relative's side, for a client of the given sex.
  package func reversed(for sex: Sex) -> Relationship {
    Relationship(
      client: relative, relative: client, kind: kind.reversed(for: sex), from: from, until: until)
  }
}
