import PatchworkCore

extension Clause {
  static let emergency = [
    Clause("a network names the emergency duty team of where its client lives") { premises in
      let amina = try await premises.colleague(.amina)
      guard try await amina.directory.roles().contains(.steward) else {
        var draft = Agency(name: "Night Team", kind: .council)
        draft.emergencyAreas = EmergencyAreas("ST") ?? .none
        let team = draft
        return try await expectNotAllowed { try await amina.make(.addAgency(team)) }
      }
      func team(_ name: String, _ areas: String) async throws -> AgencyID {
        var draft = Agency(name: name, kind: .council, mainLine: "01632 960999")
        draft.emergencyAreas = EmergencyAreas(areas) ?? .none
        draft.division = .scotland
        return AgencyID(rawValue: try await amina.make(.addAgency(draft)))
      }
      let wide = try await team("Night Team", "ST")
      let near = try await team("Stafford Night Team", "ST16 WS12")
      let client = try await amina.addClient().id
      try await amina.join(client)
      let network = try await amina.directory.network(of: client)
      try expect(network.emergencyTeam, is: near)
      try expect(network.agency(near)?.division, is: .scotland)
      try expect(network.agency(near)?.emergencyAreas.description, is: "ST16 WS12")
      try expect(network.agency(wide) == nil, "a team further off is not named")
      let other = try await amina.addClient(.named("Ben", "Pugh")).id
      try await amina.join(other)
      try expect(try await amina.directory.network(of: other).emergencyTeam, is: nil)
    }
  ]
}
