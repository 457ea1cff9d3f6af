import PatchworkAPI
import PatchworkCore
import PatchworkServer
@testable import PatchworkStore
import ServedDirectory

/// A served county with people who want to know what they may not: each asks over the socket, with a
/// token of their own.
struct Siege: Sendable {
  enum Who: String, CaseIterable, Sendable {
    /// Two practitioners of one agency, and the managers of it.
    case pb, pal, boss
    /// Works at the council with clients of their own, and the manager there.
    case joy, chief
    /// Another of the council.
    case ned
    case steward, administrator, auditor, override
    /// A worker and the manager of the refuge.
    case ruth, head
  }

  let served: ServedDirectory
  let today = UnitedKingdomTime.moment(WallClock.now()).date
  private(set) var ids: [Who: PractitionerID] = [:]
  private var tokens: [Who: String] = [:]
  /// Works at the council, and has no account.
  private(set) var cole = PractitionerID.unassigned
  private(set) var health = AgencyID.unassigned
  private(set) var council = AgencyID.unassigned
  private(set) var refuge = AgencyID.unassigned
  /// Shielded; joy works with them.
  private(set) var shielded = ClientID.unassigned
  /// Shielded; only cole works with them.
  private(set) var lonely = ClientID.unassigned
  /// Joy's and cole's, and nothing else.
  private(set) var plain = ClientID.unassigned
  /// Joy's, and the hidden refuge's: ruth's.
  private(set) var hidden = ClientID.unassigned

  init() async throws {
    served = try ServedDirectory()
    health = try await agency("Health")
    council = try await agency("Council")
    refuge = try await agency("Refuge")
    for who in Who.allCases {
      let place =
        switch who {
        case .joy, .chief, .ned: council
        case .ruth, .head: refuge
        default: health
        }
      let id = try await person(who.rawValue, at: place)
      ids[who] = id
      tokens[who] = try await served.token(for: id)
    }
    cole = try await person("cole", at: council)
    for (who, role) in [
      (Who.boss, AccountRole.manager), (.chief, .manager), (.head, .manager), (.steward, .steward),
      (.administrator, .administrator), (.auditor, .auditor),
    ] { try await served.local.give([role], to: self[who]) }
    try await served.local.give([.practitioner, .override], to: self[.override])
    shielded = try await client("Ann", [(self[.joy], council)])
    lonely = try await client("Bea", [(cole, council)])
    plain = try await client("Cat", [(self[.joy], council), (cole, council)])
    hidden = try await client("Dee", [(self[.joy], council), (self[.ruth], refuge)])
    var mark = try await served.local.agency(refuge).agency
    mark.confidential = .hidden
    _ = try await served.local.asking(as: .practitioner(self[.head])).apply(.correctAgency(mark))
    for id in [shielded, lonely] {
      _ = try await served.local.apply(.rights(.shield(id, .domesticAbuse)))
    }
  }

  subscript(who: Who) -> PractitionerID { ids[who] ?? .unassigned }

  private func agency(_ name: String) async throws -> AgencyID {
    AgencyID(
      rawValue: try await served.local.apply(
        .addAgency(Agency(name: name, kind: .voluntary, mainLine: "01632 960010"))
      ).subject)
  }

  func person(_ given: String, at agency: AgencyID) async throws -> PractitionerID {
    PractitionerID(
      rawValue: try await served.local.apply(
        .addPractitioner(
          Practitioner(
            name: PersonName(given: given, family: "Price"), role: "worker", agency: agency))
      ).subject)
  }

  func client(
    _ given: String, _ network: [(PractitionerID?, AgencyID)]
  ) async throws -> ClientID {
    let id = ClientID(
      rawValue: try await served.local.apply(
        .addClient(
          Client(
            names: [PersonName(given: given, family: "Watson")],
            addresses: [Address(line: "1 Mill Bank", postcode: Postcode("ST16 2LH"))]))
      ).subject)
    for (practitioner, agency) in network {
      _ = try await served.local.apply(
        .addInvolvement(
          Involvement(
            client: id, practitioner: practitioner, agency: agency, role: "worker",
            from: today.adding(days: -100))))
    }
    return id
  }

  /// One request of somebody's.
  func ask(
    _ who: Who, _ method: String, _ path: String, body: String = "", version: Int? = nil
  ) async throws -> Exchange {
    var fields: HTTPFields = ["authorization": "Bearer \(tokens[who] ?? "")"]
    fields.add(ContractVersion.field, String(ContractVersion.current))
    if let version { fields.add("if-match", "\"\(version)\"") }
    return try await Exchange(served, method, path, fields, body: body)
  }

  /// Corrects a practitioner's entry as it is now.
  @discardableResult func correct(
    _ who: Who, _ entry: PractitionerID, _ body: String
  ) async throws -> Exchange {
    let version = try await served.local.practitioner(entry).practitioner.version
    return try await ask(who, "PUT", "/v1/practitioners/\(entry)", body: body, version: version)
  }

  /// An absence from today, for so many days, with somebody who stands in.
  func leave(_ cover: PractitionerID, days: Int = 0) -> String {
    #"{"leave":[{"from":"\#(today)","through":"\#(today.adding(days: days))","cover":"\#(cover)"}]}"#
  }

  /// What somebody is answered who asks for a network without a reason.
  func network(_ who: Who, _ client: ClientID) async throws -> Int {
    try await ask(who, "GET", "/v1/clients/\(client)/network").status
  }

  /// Whether somebody reads a network, though they need a reason for it.
  func opens(_ who: Who, _ client: ClientID) async throws -> Exchange {
    try await ask(
      who, "POST", "/v1/clients/\(client)/openings", body: #"{"reason":"duty"}"#)
  }

  func inbox(_ who: Who) async throws -> String {
    try await ask(who, "GET", "/v1/inbox").body
  }

  func answerCover(
    _ who: Who, of away: PractitionerID, by cover: PractitionerID, agrees: Bool = true
  ) async throws -> Exchange {
    try await ask(
      who, "POST", "/v1/practitioners/\(away)/covers/\(cover)/answers",
      body: #"{"agrees":\#(agrees)}"#)
  }

  func letIn(_ who: Who, _ cover: PractitionerID, to client: ClientID) async throws -> Exchange {
    try await ask(who, "PUT", "/v1/clients/\(client)/covers/\(cover)")
  }
}
