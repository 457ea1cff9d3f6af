import PatchworkCore
import Testing

@testable import PatchworkStore

/// A town with a client, a colleague and an agency for each tie.
struct TrustTown {
  let scratch: Scratch
  let directory: LocalDirectory
  var asker = PractitionerID.unassigned
  var colleague = PractitionerID.unassigned
  var stranger = PractitionerID.unassigned
  var here = AgencyID.unassigned
  var there = AgencyID.unassigned
  var mine = ClientID.unassigned
  var colleagues = ClientID.unassigned
  var strangers = ClientID.unassigned

  init() async throws {
    scratch = try Scratch()
    directory = try scratch.directory(asker: .account(login: "keeper"))
    here = try await agency("Here")
    there = try await agency("There")
    asker = try await person("Amina", at: here)
    colleague = try await person("Bev", at: here)
    stranger = try await person("Tom", at: there)
    mine = try await client("Ann", of: asker, at: here)
    colleagues = try await client("Anna", of: colleague, at: here)
    strangers = try await client("Anne", of: stranger, at: there)
    try await forgetNews()
  }

  /// As if everybody had seen who joined so far.
  func forgetNews() async throws {
    try await directory.upkeep.recording { try $0.run("DELETE FROM network_news") }
  }

  func client(_ tie: Tie) -> ClientID {
    switch tie {
    case .own: mine
    case .agency: colleagues
    case .none: strangers
    }
  }

  func practitioner(_ tie: Tie) -> PractitionerID {
    switch tie {
    case .own: asker
    case .agency: colleague
    case .none: stranger
    }
  }

  func client(_ id: ClientID) async throws -> Client {
    try await directory.upkeep.read { try ClientTable($0).read(id)! }
  }

  /// Shields a client, unless that is done already.
  func shield(_ client: ClientID) async throws {
    guard try await directory.upkeep.read({ try !ShieldTable($0).isShielded(client) }) else {
      return
    }
    _ = try await directory.apply(.rights(.shield(client, .domesticAbuse)))
  }

  /// The kinds of everything recorded so far.
  func kinds() async throws -> [String] {
    await directory.settle()
    return try await directory.upkeep.read {
      try $0.rows("SELECT kind FROM activity ORDER BY sequence") { $0.text(0) }
    }
  }

  /// Who was refused something so far.
  func refused() async throws -> [PractitionerID] {
    await directory.settle()
    return try await directory.upkeep.read {
      try $0.rows("SELECT practitioner FROM activity WHERE kind = 'refusal' ORDER BY sequence") {
        $0.id(0)
      }
    }
  }

  /// Asks the asker to join the stranger's client, from somebody who is so close to that client.
  func invitation(from tie: Tie) async throws -> InvitationID {
    let sender =
      switch tie {
      case .own: stranger
      case .agency: try await person("Tim", at: there)
      case .none: colleague
      }
    let (asker, client, here) = (asker, strangers, here)
    let moment = WallClock.now()
    let now = UnitedKingdomTime.moment(moment)
    return try await directory.upkeep.recording { connection in
      let table = InvitationTable(connection)
      let id = try table.nextID()
      try table.insert(
        Invitation(
          id: id, kind: .join, client: client, sender: sender, practitioner: asker, agency: here,
          role: "worker", sent: now, until: now.date.adding(days: 3)), at: moment)
      return id
    }
  }

  /// Lets another work with the asker's client.
  func involve(_ practitioner: PractitionerID, at agency: AgencyID) async throws -> InvolvementID {
    InvolvementID(
      rawValue: try await directory.apply(
        .addInvolvement(
          Involvement(
            client: mine, practitioner: practitioner, agency: agency, role: "worker",
            from: CivilDate(dayNumber: 19_000)))
      ).subject)
  }

  /// What somebody else has with a client, about to be given another role.
  func held(_ client: ClientID, notBy asker: PractitionerID) async throws -> Involvement {
    let all = try await directory.upkeep.read {
      try InvolvementTable($0).of(client).forRecordKeeping
    }
    var held = try #require(all.first { $0.practitioner != asker })
    held.role = "something else"
    return held
  }

  /// Gives somebody a number.
  func number(of owner: PractitionerID) async throws -> ContactPointID {
    var entry = try await directory.practitioner(owner).practitioner
    entry.contactPoints = [ContactPoint(system: .phone, use: .mobile, value: "07700 900412")]
    _ = try await directory.apply(.correctPractitioner(entry))
    return try #require(try await directory.practitioner(owner).practitioner.contactPoints.first).id
  }

  /// Another number for it, which somebody reported.
  func report(on point: ContactPointID, of owner: PractitionerID) async throws -> NumberReportID {
    let author = owner == stranger ? colleague : stranger
    return try await directory.upkeep.recording {
      try NumberReportTable($0).insert(
        NumberReportTable.Row(
          id: .unassigned, owner: owner, point: point, value: "07700 900999", author: author,
          moment: WallClock.now()))
    }
  }

  func involvement(with client: ClientID) async throws -> InvolvementID {
    try await directory.upkeep.read {
      try InvolvementTable($0).of(client).forRecordKeeping[0].id
    }
  }

  /// Lets the person whom a tie leads to be away, with somebody standing in.
  ///
  /// - Returns: who stands in.
  func sendAway(_ tie: Tie) async throws -> PractitionerID {
    let cover = tie == .none ? colleague : stranger
    var person = try await directory.practitioner(practitioner(tie)).practitioner
    let today = UnitedKingdomTime.moment(WallClock.now()).date
    person.leave = [Leave(from: today, through: today.adding(days: 5), cover: cover)]
    _ = try await directory.apply(.correctPractitioner(person))
    return cover
  }

  func hideAgencies() async throws {
    try await directory.upkeep.recording { try $0.run("UPDATE agency SET confidential = 'hidden'") }
  }

  func agency(_ name: String) async throws -> AgencyID {
    AgencyID(
      rawValue: try await directory.apply(.addAgency(Agency(name: name, kind: .voluntary))).subject)
  }

  /// A practitioner with an account of their own.
  func person(_ given: String, at agency: AgencyID) async throws -> PractitionerID {
    let draft = Practitioner(
      name: PersonName(given: given, family: "Okafor"), role: "worker", agency: agency)
    let id = PractitionerID(
      rawValue: try await directory.apply(.addPractitioner(draft)).subject)
    try await directory.link(login: given, to: id)
    return id
  }

  func client(
    _ given: String, of practitioner: PractitionerID, at agency: AgencyID
  ) async throws -> ClientID {
    let id = try await directory.addClient(given, "Pugh")
    _ = try await directory.apply(
      .addInvolvement(
        Involvement(
          client: id, practitioner: practitioner, agency: agency, role: "worker",
          from: CivilDate(dayNumber: 19_000))))
    return id
  }
}
