/// A person being supported, of any age (FHIR R4 Patient). Contact details only: no notes.
package struct Client: Hashable, Sendable, Codable {
  /// Unassigned in a draft.
  package var id: ClientID
  /// The number of saves. A correction must name the version that it corrects.
  package var version: Int
  /// All names, the one to show first. A known-as name does not replace the legal one.
  package var names: [PersonName]
  package var birth: BirthDate?
  /// Sex as registered.
  package var sex: Sex
  /// Nil when unknown.
  package var nhsNumber: NHSNumber?
  /// The current address first.
  package var addresses: [Address]
  package var household: HouseholdID?
  /// The day of death; nil while nobody has recorded one (FHIR `deceasedDateTime`).
  package var died: CivilDate?
  /// The ways in which the client must not be contacted; nil when there are none.
  package var safeContact: SafeContact?
  /// The language they speak first, and the interpreter they need; nil where nobody has asked.
  package var language: SpokenLanguage?
  /// The name that they go by, and how their name is said; nil where nobody need ask.
  package var preferredName: PreferredName?

  /// A client; a draft when no identifier is given.
  package init(
    id: ClientID = .unassigned, version: Int = 0, names: [PersonName], birth: BirthDate? = nil,
    sex: Sex = .notKnown, nhsNumber: NHSNumber? = nil, addresses: [Address] = [],
    household: HouseholdID? = nil, died: CivilDate? = nil, safeContact: SafeContact? = nil,
    language: SpokenLanguage? = nil, preferredName: PreferredName? = nil
  ) {
    self.id = id
    self.version = version
    self.names = names
    self.birth = birth
    self.sex = sex
    self.nhsNumber = nhsNumber
    self.addresses = addresses
    self.household = household
    self.died = died
    self.safeContact = safeContact
    self.language = language
    self.preferredName = preferredName
  }

  /// The legal name, else the first name.
  package var name: PersonName {
    names.first { $0.kind == .legal } ?? names.first ?? PersonName(given: "", family: "")
  }

  /// The first address without a last day.
  package var currentAddress: Address? { addresses.first { $0.until == nil } }
}

/// A present or former address of a client (FHIR R4 Address).
package struct Address: Hashable, Sendable, Codable {
  /// Street and town on one line, `14 Mill Bank, Stafford`; may be empty.
  package var line: String
  /// Nil for people of no fixed abode.
  package var postcode: Postcode?
  /// The first day, if known.
  package var from: CivilDate?
  /// The last day; nil while current.
  package var until: CivilDate?

  package init(
    line: String = "", postcode: Postcode? = nil, from: CivilDate? = nil, until: CivilDate? = nil
  ) {
    self.line = line
    self.postcode = postcode
    self.from = from
    self.until = until
  }

  /// Reads an address; what is left out is empty.
  package init(from decoder: any Decoder) throws {
    let source = try decoder.container(keyedBy: CodingKeys.self)
    line = try source.decodeIfPresent(String.self, forKey: .line) ?? ""
    postcode = try source.decodeIfPresent(Postcode.self, forKey: .postcode)
    from = try source.decodeIfPresent(CivilDate.self, forKey: .from)
    until = try source.decodeIfPresent(CivilDate.self, forKey: .until)
  }

  /// Street, town and postcode on one line.
  package var display: String {
    [line, postcode?.text ?? ""].filter { !$0.isEmpty }.joined(separator: " ")
  }
}
