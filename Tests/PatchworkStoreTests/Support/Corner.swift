import PatchworkCore

@testable import PatchworkStore

/// Two agencies, three people and a client whom one of them works with, each person at a program of
/// their own on one database.
struct Corner {
  let scratch: Scratch
  /// Whoever may do everything.
  let keeper: LocalDirectory
  /// Works with the client.
  let amina: LocalDirectory
  /// Two colleagues at the other agency.
  let tom: LocalDirectory
  let bev: LocalDirectory
  let ids: (amina: PractitionerID, tom: PractitionerID, bev: PractitionerID)
  let agencies: (here: AgencyID, there: AgencyID)
  let client: ClientID
  let held: InvolvementID

  init() async throws {
    let scratch = try Scratch()
    let keeper = try scratch.directory(asker: .account(login: "keeper"))
    func add(_ change: Change) async throws -> Int64 { try await keeper.apply(change).subject }
    func agency(_ name: String) async throws -> AgencyID {
      AgencyID(rawValue: try await add(.addAgency(Agency(name: name, kind: .health))))
    }
    func person(_ given: String, _ agency: AgencyID) async throws -> PractitionerID {
      PractitionerID(
        rawValue: try await add(
          .addPractitioner(
            Practitioner(
              name: PersonName(given: given, family: "Price"), role: "nurse", agency: agency))))
    }
    agencies = (try await agency("Here"), try await agency("There"))
    let kit = try await person("Kit", agencies.here)
    try await keeper.link(login: "keeper", to: kit)
    let ids = (
      amina: try await person("Amina", agencies.here),
      tom: try await person("Tom", agencies.there), bev: try await person("Bev", agencies.there)
    )
    client = try await keeper.addClient("Ann", "Pugh")
    held = InvolvementID(
      rawValue: try await add(
        .addInvolvement(
          Involvement(
            client: client, practitioner: ids.amina, agency: agencies.here, role: "nurse",
            from: CivilDate(dayNumber: 19_000)))))
    func desk(_ id: PractitionerID) throws -> LocalDirectory {
      try scratch.directory(asker: .practitioner(id))
    }
    (amina, tom, bev) = (try desk(ids.amina), try desk(ids.tom), try desk(ids.bev))
    (self.scratch, self.keeper, self.ids) = (scratch, keeper, ids)
    try await keeper.upkeep.recording { try $0.run("DELETE FROM network_news") }
  }

  /// Asks the other agency to acknowledge that the client moves.
  func move(area: String = "ST17") async throws -> InvitationID {
    InvitationID(
      rawValue: try await amina.apply(
        .act(.move(MoveDraft(client: client, agency: agencies.there, area: area)))
      ).subject)
  }

  /// Asks somebody to take the case over.
  func propose(to receiver: PractitionerID) async throws -> InvitationID {
    InvitationID(
      rawValue: try await amina.apply(.act(.propose(held, to: receiver))).subject)
  }

  /// The network as it is.
  func network() async throws -> Network {
    try await keeper.open(client, reason: .jointWork)
  }

  /// Makes a change at a moment of one's own choosing, as by a host whose clock says so.
  @discardableResult func make(
    _ change: Change, as who: PractitionerID, at moment: Int64
  ) async throws -> ChangeReceipt {
    try await keeper.asking(as: .practitioner(who)).changing(at: moment) {
      try ChangeApplication($0).make(change)
    }
  }

  /// Lets several do something at the same moment, each from a program of their own.
  ///
  /// - Returns: how many succeeded, and what the others were told.
  static func atOnce(
    _ deeds: [@Sendable () async throws -> Void]
  ) async throws -> (won: Int, told: [String]) {
    try await withThrowingTaskGroup(of: String?.self) { group in
      for deed in deeds {
        group.addTask {
          do {
            try await deed()
            return nil
          } catch let error as DirectoryError { return error.sentence }
        }
      }
      var (won, told) = (0, [String]())
      for try await words in group {
        if let words { told.append(words) } else { won += 1 }
      }
      return (won, told)
    }
  }
}
