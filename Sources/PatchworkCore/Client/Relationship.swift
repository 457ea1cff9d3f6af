/// A family link between two clients (FHIR R4 RelatedPerson.relationship).
package struct Relationship: Hashable, Sendable, Codable {
  /// The relative's relation to the client.
  package enum Kind: String, Codable, Sendable, CaseIterable {
    case mother, father, parent, carer
    case daughter, son, child
    case sister, brother, sibling
    case partner, grandparent, grandchild
    case aunt, uncle, niece, nephew, cousin, relative

    /// The client's relation to the relative, for a client of the given sex.
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

  /// The client from whose side the link is described.
  package var client: ClientID
  package var relative: ClientID
  package var kind: Kind

  /// The first day, where known: of a step-parent or a foster carer.
  package var from: CivilDate?
  /// The last day; nil while the link lasts.
  package var until: CivilDate?

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

  /// The link described from the relative's side, for a client of the given sex.
  package func reversed(for sex: Sex) -> Relationship {
    Relationship(
      client: relative, relative: client, kind: kind.reversed(for: sex), from: from, until: until)
  }
}
