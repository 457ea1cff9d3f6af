/// A person being supported, of any age (FHIR R4 Patient). Contact details only: no notes.
package struct Client: Hashable, Sendable, Codable {
  /// The directory's identifier; unassigned in a draft.
  package var id: ClientID
  /// Counts the saves of this record; a correction must name the version that it corrects.
  package var version: Int
  /// Every name, the one to show first (a known-as name does not replace the legal one).
  package var names: [PersonName]
  /// When the person was born, if anybody knows.
  package var birth: BirthDate?
  /// Sex as registered.
  package var sex: Sex
  /// NHS number, if known.
  package var nhsNumber: NHSNumber?
  /// Addresses, the current one first.
  package var addresses: [Address]
  /// Whom the person lives with, if a household has been recorded.
  package var household: HouseholdID?
  /// How they must not be contacted; nil where there is nothing to heed.
  package var safeContact: SafeContact?

  /// A client from its parts; a draft if no identifier is given.
  package init(
    id: ClientID = .unassigned, version: Int = 0, names: [PersonName], birth: BirthDate? = nil,
    sex: Sex = .notKnown, nhsNumber: NHSNumber? = nil, addresses: [Address] = [],
    household: HouseholdID? = nil, safeContact: SafeContact? = nil
  ) {
    self.id = id
    self.version = version
    self.names = names
    self.birth = birth
    self.sex = sex
    self.nhsNumber = nhsNumber
    self.addresses = addresses
    self.household = household
    self.safeContact = safeContact
  }

  /// The legal name, or the first there is.
  package var name: PersonName {
    names.first { $0.kind == .legal } ?? names.first ?? PersonName(given: "", family: "")
  }

  /// The address without an end, or nil.
  package var currentAddress: Address? { addresses.first { $0.until == nil } }
}

/// Where a client lives or has lived (FHIR R4 Address).
package struct Address: Hashable, Sendable, Codable {
  /// Street and town on one line, `14 Mill Bank, Stafford`; may be empty.
  package var line: String
  /// The postcode, if there is one: people of no fixed abode have none.
  package var postcode: Postcode?
  /// First day there, if known.
  package var from: CivilDate?
  /// Last day there; nil while it is current.
  package var until: CivilDate?

  /// An address from its parts.
  package init(
    line: String = "", postcode: Postcode? = nil, from: CivilDate? = nil, until: CivilDate? = nil
  ) {
    self.line = line
    self.postcode = postcode
    self.from = from
    self.until = until
  }

  /// Street, town and postcode on one line.
  package var display: String {
    [line, postcode?.text ?? ""].filter { !$0.isEmpty }.joined(separator: " ")
  }
}
