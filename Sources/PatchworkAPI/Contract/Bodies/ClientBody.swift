import PatchworkCore

/// A client as it is sent to be added or corrected: the record without identifier and version,
/// which the path and `If-Match` bear. What is left out is empty.
package struct ClientBody: Codable, Hashable, Sendable {
  var names: [NameBody]
  var birth: BirthDate?
  var sex: Sex?
  var nhsNumber: NHSNumber?
  var addresses: [AddressBody]?
  var household: HouseholdID?
  var safeContact: SafeContact?

  /// The body that says what a record says.
  package init(_ client: Client) {
    names = client.names.map(NameBody.init)
    birth = client.birth
    sex = client.sex
    nhsNumber = client.nhsNumber
    addresses = client.addresses.map(AddressBody.init)
    household = client.household
    safeContact = client.safeContact
  }

  /// The record: a draft, or the correction of a version.
  package func client(id: ClientID = .unassigned, version: Int = 0) -> Client {
    Client(
      id: id, version: version, names: names.map(\.name), birth: birth, sex: sex ?? .notKnown,
      nhsNumber: nhsNumber, addresses: (addresses ?? []).map(\.address), household: household,
      safeContact: safeContact)
  }
}

/// A name as it is sent.
struct NameBody: Codable, Hashable, Sendable {
  var kind: PersonName.Kind?
  var given: String?
  var middle: String?
  var family: String?

  init(_ name: PersonName) {
    kind = name.kind
    given = name.given
    middle = name.middle.isEmpty ? nil : name.middle
    family = name.family
  }

  var name: PersonName {
    PersonName(
      kind: kind ?? .legal, given: given ?? "", middle: middle ?? "", family: family ?? "")
  }
}

/// An address as it is sent.
struct AddressBody: Codable, Hashable, Sendable {
  var line: String?
  var postcode: Postcode?
  var from: CivilDate?
  var until: CivilDate?

  init(_ address: Address) {
    line = address.line
    postcode = address.postcode
    from = address.from
    until = address.until
  }

  var address: Address {
    Address(line: line ?? "", postcode: postcode, from: from, until: until)
  }
}

/// What a relative is to a client, as it is sent.
package struct RelativeBody: Codable, Hashable, Sendable {
  /// What the relative is to the client.
  package var kind: Relationship.Kind
  /// The first day, where it is known.
  package var from: CivilDate?
  /// The last day; none while it goes on.
  package var until: CivilDate?

  /// The body that says what a link says.
  package init(_ link: Relationship) {
    (kind, from, until) = (link.kind, link.from, link.until)
  }
}
