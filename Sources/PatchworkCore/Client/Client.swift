/// A person being supported, of any age (FHIR R4 Patient). Contact details only: no notes.
public struct Client: Hashable, Sendable, Codable {
  /// The directory's identifier; unassigned in a draft.
  public var id: ClientID
  /// Counts the saves of this record; a correction must name the version that it corrects.
  public var version: Int
  /// Every name, the one to show first (a known-as name does not replace the legal one).
  public var names: [PersonName]
  /// When the person was born, if anybody knows.
  public var birth: BirthDate?
  /// Sex as registered.
  public var sex: Sex
  /// NHS number, if known.
  public var nhsNumber: NHSNumber?
  /// Addresses, the current one first.
  public var addresses: [Address]
  /// Whom the person lives with, if a household has been recorded.
  public var household: HouseholdID?
  /// How they must not be contacted; nil where there is nothing to heed.
  public var safeContact: SafeContact?

  /// A client from its parts; a draft if no identifier is given.
  public init(
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
  public var name: PersonName {
    names.first { $0.kind == .legal } ?? names.first ?? PersonName(given: "", family: "")
  }

  /// The address without an end, or nil.
  public var currentAddress: Address? { addresses.first { $0.until == nil } }
}

/// Where a client lives or has lived (FHIR R4 Address).
public struct Address: Hashable, Sendable, Codable {
  /// Street and town on one line, `14 Mill Bank, Stafford`; may be empty.
  public var line: String
  /// The postcode, if there is one: people of no fixed abode have none.
  public var postcode: Postcode?
  /// First day there, if known.
  public var from: CivilDate?
  /// Last day there; nil while it is current.
  public var until: CivilDate?

  /// An address from its parts.
  public init(
    line: String = "", postcode: Postcode? = nil, from: CivilDate? = nil, until: CivilDate? = nil
  ) {
    self.line = line
    self.postcode = postcode
    self.from = from
    self.until = until
  }

  /// Street, town and postcode on one line.
  public var display: String {
    [line, postcode?.text ?? ""].filter { !$0.isEmpty }.joined(separator: " ")
  }
}
