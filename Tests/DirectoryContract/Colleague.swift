import PatchworkCore

/// A person at work: a directory that knows who asks.
struct Colleague {
  let directory: any Directory
  let me: Practitioner

  /// Makes a change and gives back the identifier of what was added or changed.
  @discardableResult func make(_ change: Change) async throws -> Int64 {
    try await directory.apply(change).subject
  }

  func addClient(_ draft: Client = .sian) async throws -> Client {
    let id = ClientID(rawValue: try await make(.addClient(draft)))
    return try await client(id)
  }

  func client(_ id: ClientID) async throws -> Client {
    try await network(of: id).client
  }

  /// Opens a client as whoever is not in the network does.
  func network(of id: ClientID) async throws -> Network {
    try await directory.open(id, reason: .jointWork)
  }

  func practitioner(_ id: PractitionerID) async throws -> Practitioner {
    try await directory.practitioner(id).practitioner
  }

  func addAgency(_ name: String) async throws -> AgencyID {
    AgencyID(rawValue: try await make(.addAgency(Agency(name: name, kind: .voluntary))))
  }

  func addPractitioner(
    _ given: String, _ family: String, at agency: AgencyID? = nil, leave: [Leave] = [],
    leftOn: CivilDate? = nil
  ) async throws -> PractitionerID {
    let draft = Practitioner(
      name: PersonName(given: given, family: family), role: "support worker",
      agency: agency ?? me.agency, leave: leave, leftOn: leftOn)
    return PractitionerID(rawValue: try await make(.addPractitioner(draft)))
  }

  /// Joins a network and gives back the involvement as it was stored.
  @discardableResult func join(
    _ client: ClientID, as role: String = "health visitor", from: CivilDate = .firstDay,
    until: CivilDate? = nil, isLead: Bool = false
  ) async throws -> Involvement {
    let draft = Involvement(
      client: client, practitioner: me.id, agency: me.agency, role: role, from: from,
      until: until, isLead: isLead)
    _ = try await network(of: client)
    let id = InvolvementID(rawValue: try await make(.addInvolvement(draft)))
    return try await involvement(id, of: client)
  }

  /// Says of all news that it was seen.
  func readNews() async throws {
    for id in try await directory.inbox().items.compactMap(\.news?.id) {
      try await make(.act(.seeNews(id)))
    }
  }

  func involvement(_ id: InvolvementID, of client: ClientID) async throws -> Involvement {
    let network = try await network(of: client)
    guard let found = network.involvements.first(where: { $0.id == id }) else {
      throw BrokenPromise(description: "the involvement is not in its network")
    }
    return found
  }
}

extension Premises {
  /// A person who has said who they are; each has an agency of their own.
  func colleague(_ person: Person) async throws -> Colleague {
    let directory = try await directory(for: person)
    if let me = try await directory.me() { return Colleague(directory: directory, me: me) }
    let family = person == .amina ? "Okafor" : "Price"
    let draft = Practitioner(
      name: PersonName(given: person.rawValue, family: family), role: "health visitor",
      agency: .unassigned)
    let agency = Agency(name: "Agency of \(person)", kind: .health, mainLine: "01632 960001")
    _ = try await directory.apply(.introduceMyself(draft, at: agency))
    guard let me = try await directory.me() else {
      throw BrokenPromise(description: "nobody is known after saying who they are")
    }
    return Colleague(directory: directory, me: me)
  }
}

extension CivilDate {
  /// A day long past, and one long ahead: no clause depends on when it is checked.
  static let firstDay = CivilDate(dayNumber: 19_000)
  static let lastYear = CivilDate(dayNumber: 19_400)
  static let farAhead = CivilDate(dayNumber: 60_000)
}

extension Client {
  /// A girl with everything that a client can have.
  static let sian = Client(
    names: [
      PersonName(kind: .legal, given: "Siân", middle: "Mair", family: "Watson"),
      PersonName(kind: .knownAs, given: "Shan", family: "Watson"),
    ],
    birth: BirthDate("2016-03-03"), sex: .female, nhsNumber: NHSNumber("999 012 3454"),
    addresses: [
      Address(line: "14 Mill Bank, Stafford", postcode: Postcode("ST16 2LH"), from: .lastYear),
      Address(postcode: Postcode("ST15 8AA"), from: .firstDay, until: .lastYear),
    ], safeContact: SafeContact("do-not-ring; safe Mon-Fri 09:30-14:30"),
    language: SpokenLanguage("cy interpreter-woman"),
    preferredName: PreferredName("Shan (SHAHN)"))

  static func named(_ given: String, _ family: String, sex: Sex = .notKnown) -> Client {
    Client(names: [PersonName(given: given, family: family)], sex: sex)
  }
}
