import PatchworkCore

/// Facts that few clients have, so that a newcomer meets each: a name that they go by, an interpreter, and
/// a death that a colleague recorded and nobody has confirmed yet.
extension CountyMaker {
  /// Adds them to clients who are there. Draws no random number, so that everything else stays the same.
  mutating func addRareFacts() {
    change("Oluwaseun Adebayo-Whittingham") { client in
      client.preferredName = PreferredName(name: "Seun", said: "SHEH-oon")
    }
    change("Thị Hồng Nhung Nguyễn") { client in
      client.language = SpokenLanguage(code: "vi", interpreter: .woman)
    }
    addRecordedDeath()
  }

  /// A client of the host's with a visit ahead, which is greyed: the host is asked to confirm the death.
  private mutating func addRecordedDeath() {
    let (involvements, me) = (county.involvements, county.me)
    func recorder(of client: ClientID) -> PractitionerID? {
      involvements.first {
        $0.client == client && $0.until == nil && $0.practitioner != nil && $0.practitioner != me
      }?.practitioner
    }
    let visited = involvements.lastIndex { involvement in
      involvement.practitioner == me && involvement.until == nil && involvement.nextVisit == nil
        && recorder(of: involvement.client) != nil
    }
    guard let visited else { return }
    let client = involvements[visited].client
    guard let recorder = recorder(of: client),
      let place = county.clients.firstIndex(where: { $0.id == client })
    else { return }
    county.involvements[visited].nextVisit = workday(after: today.adding(days: 12))
    county.clients[place].died = today.adding(days: -3)
    county.deaths[client] = recorder
  }

  private mutating func change(_ name: String, _ change: (inout Client) -> Void) {
    guard let place = county.clients.firstIndex(where: { $0.name.display == name }) else { return }
    change(&county.clients[place])
  }
}
