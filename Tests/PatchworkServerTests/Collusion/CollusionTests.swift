import PatchworkAPI
import PatchworkCore
import RandomInput
import Testing

@testable import PatchworkStore

/// Two practitioners, and a records steward with them, try everything in any order against a client who
/// is being shielded and a client of a hidden service.
@Suite("Who works together learns no more", .timeLimit(.minutes(3)))
struct CollusionTests {
  /// Where the shielded client went, and what the hidden service does: words that stand nowhere else.
  private static let secrets = ["4 Sentinel Row", "LL11", "night worker"]

  @Test("every operation that takes a body is tried with one")
  func bodies() {
    var plot = Plot(SeededRandom(), today: CivilDate(dayNumber: 20_000), known: [:])
    for id in Plot.operations where id.operation.body != nil {
      #expect(plot.body(of: id.name) != nil, "\(id.name)")
    }
  }

  @Test(
    "no address, no whereabouts and nothing of a hidden service",
    arguments: [[Siege.Who.pb, .pal], [.pb, .pal, .steward]])
  func plot(_ plotters: [Siege.Who]) async throws {
    let siege = try await Siege()
    let random = SeededRandom()
    try await hide(siege)
    var plot = Plot(
      random, today: siege.today,
      known: [
        "client": [siege.plain, siege.plain, siege.hidden, siege.shielded].map(\.description),
        "practitioner": (plotters.map { siege[$0] } + [siege.cole, siege[.joy], siege[.ruth]])
          .map(\.description),
        "agency": [siege.health, siege.council, siege.refuge].map(\.description),
        "involvement": try await involvements(siege).map(\.description),
      ])
    // Shielding is the honest steward's, when the time comes.
    var done = try await act(plotters, &plot, siege, leavingOut: ["shield", "merge"])
    try await shield(siege)
    done += try await act(plotters, &plot, siege)
    #expect(done > 30, "hardly anything could be done: \(random)")
  }

  /// - Parameter leavingOut: names of operations.
  /// - Returns: how many requests changed something.
  private func act(
    _ plotters: [Siege.Who], _ plot: inout Plot, _ siege: Siege, leavingOut: Set<String> = []
  ) async throws -> Int {
    var changes = 0
    var last: [String] = []
    for _ in 0..<400 {
      let who = plotters.randomElement(using: &plot.random)!
      let request = plot.request(leavingOut: leavingOut)
      let version = try await request.version(in: siege)
      let answer = try await siege.ask(
        who, request.operation.method.rawValue, request.path, body: request.body, version: version)
      last.append("\(who) \(request.operation.method.rawValue) \(request.path) \(request.body)")
      for secret in Self.secrets where answer.body.contains(secret) {
        if try await isOnRecord(who, siege) { continue }
        Issue.record("\(secret), \(plot.random):\n\(last.suffix(30).joined(separator: "\n"))")
        return changes
      }
      #expect(answer.status < 500, "\(last.last ?? ""): \(answer.body)")
      if request.operation.isChange && answer.status < 300 { changes += 1 }
      plot.hear(answer.body)
    }
    return changes
  }

  /// Whether a steward who reads of a client's people has opened them on the record, as shielding does:
  /// auditors and the network see that.
  private func isOnRecord(_ who: Siege.Who, _ siege: Siege) async throws -> Bool {
    guard who == .steward else { return false }
    let question = ActivityQuestion(practitioner: siege[who], facts: [.stranger], limit: 1)
    return try await siege.served.local.activity(question).first?.reason == .recordKeeping
  }

  private func involvements(_ siege: Siege) async throws -> [InvolvementID] {
    try await siege.served.local.upkeep.read { connection in
      try [siege.plain, siege.hidden].flatMap {
        try Records(connection).involvements.of($0).forRecordKeeping.map(\.id)
      }
    }
  }

  /// Gives the hidden service's part in a network a name that stands nowhere else.
  private func hide(_ siege: Siege) async throws {
    let ruth = siege.served.local.asking(as: .practitioner(siege[.ruth]))
    let network = try await ruth.network(of: siege.hidden)
    var held = try #require(network.involvements.first { $0.practitioner == siege[.ruth] })
    held.role = "night worker"
    _ = try await ruth.apply(.correctInvolvement(held))
  }

  /// Records where the client went, shields them, and ends what anybody but their worker has with them.
  private func shield(_ siege: Siege) async throws {
    let local = siege.served.local
    var client = try await local.open(siege.plain, reason: .duty).client
    client.addresses = [Address(line: "4 Sentinel Row", postcode: Postcode("LL11 1AA"))]
    _ = try await local.apply(.correctClient(client))
    let receipt = try await local.apply(.rights(.shield(siege.plain, .domesticAbuse)))
    let steward = local.asking(as: .practitioner(siege[.boss]))
    try await local.give([.steward], to: siege[.boss])
    for member in receipt.network ?? [] where member.name != "joy Price" {
      _ = try await steward.apply(.rights(.endShielded(member.involvement)))
    }
    let held = try await local.upkeep.read { try ClientTable($0).read(siege.plain) }
    #expect(held?.addresses.last?.line == "4 Sentinel Row")
  }
}
