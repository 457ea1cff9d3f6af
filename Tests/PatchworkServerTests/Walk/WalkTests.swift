import PatchworkAPI
import PatchworkCore
import RandomInput
import Testing

@testable import PatchworkStore

/// Every route, by everybody, about a client who is shielded and one who is not.
@Suite("Every route asks its row of the table", .timeLimit(.minutes(5)))
struct WalkTests {
  @Test("a route refuses whom its row refuses, and nobody else", arguments: Plot.operations)
  func walk(_ id: Operation.ID) async throws {
    for isShielded in [false, true] {
      let siege = try await Siege()
      let target = isShielded ? siege.shielded : siege.plain
      let held = try await siege.served.local.upkeep.read {
        try Records($0).involvements.of(target).forRecordKeeping.first {
          $0.practitioner == siege[.joy]
        }
      }
      var plot = Plot(
        SeededRandom(), today: siege.today,
        known: [
          "client": [target.description], "practitioner": [siege[.ned].description],
          "agency": [siege.council.description],
          "involvement": [try #require(held).id.description],
        ])
      // Who may do it comes last, and changes nothing for the others.
      let order = Siege.Who.allCases.map { ($0, siege.ruling(of: id.row, by: $0, isShielded)) }
        .sorted { ($0.1 ?? .allowed) < ($1.1 ?? .allowed) }
      for (who, ruling) in order {
        guard let ruling else { continue }
        let request = plot.request(id)
        let answer = try await siege.ask(
          who, request.operation.method.rawValue, request.path, body: request.body,
          version: try await request.version(in: siege))
        // What is not there is answered so to everybody.
        if answer.status == 404 { continue }
        let isRefused = answer.status == 403
        // To open is to say why.
        let givesReason = id == .access(.openClient)
        #expect(
          isRefused == (givesReason ? ruling == .refused : ruling != .allowed),
          "\(id.name) by \(who), \(isShielded ? "shielded" : "plain"): \(answer.status) \(answer.body)"
        )
      }
    }
  }
}

extension Siege {
  /// What the table says; nil where a route refuses nobody.
  fileprivate func ruling(
    of row: RouteRow, by who: Who, _ isShielded: Bool
  ) -> AccessPolicy.Ruling? {
    switch row {
    case .everybody, .silent, .told: nil
    case .act(let act, let tie): AccessPolicy.ruling(on: act, as: who.roles, tie: tie)
    case .client(let act):
      AccessPolicy.ruling(
        on: isShielded ? AccessPolicy.shielded(act) : act, as: who.roles,
        // To a shielded client, a colleague is a stranger where the row says no more.
        tie: isShielded && act == .seeLooks && who.tie == .agency ? .none : who.tie)
    case .practitioner(let act): AccessPolicy.ruling(on: act, as: who.roles, tie: who.tieToNed)
    case .agency(let act):
      AccessPolicy.ruling(on: act, as: who.roles, tie: who.tie == .none ? .none : .own)
    }
  }
}

extension Siege.Who {
  fileprivate var roles: Set<AccountRole> {
    switch self {
    case .pb, .pal, .joy, .ned, .ruth: [.practitioner]
    case .boss, .chief, .head: [.manager]
    case .steward: [.steward]
    case .administrator: [.administrator]
    case .auditor: [.auditor]
    case .override: [.practitioner, .override]
    }
  }

  fileprivate var tieToNed: Tie {
    switch self {
    case .ned: .own
    case .joy, .chief: .agency
    default: .none
    }
  }

  /// To joy's clients.
  fileprivate var tie: Tie {
    switch self {
    case .joy: .own
    case .ned, .chief: .agency
    default: .none
    }
  }
}
