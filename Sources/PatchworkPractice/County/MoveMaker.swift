import PatchworkCore

/// Two moving families: one whose new surgery has not answered for too long, and one that comes to
/// the health visitors.
extension CountyMaker {
  mutating func addMoves(around host: PractitionerID) {
    let town = Places.towns[2]
    let leaving = county.involvements.first { held in
      guard held.practitioner == host, held.until == nil,
        let client = county.clients.first(where: { $0.id == held.client }),
        !castNames.contains(Self.plain(client.name)), let address = client.currentAddress
      else { return false }
      return Places.town(of: address)?.name != town.name
    }
    let surgery = county.agencies.first { $0.name.hasPrefix(town.name) && $0.kind == .health }
    if let leaving, let surgery {
      move(leaving.client, from: host, to: surgery.id, area: "QM\(town.code)", ago: 10)
    }
    guard let team = county.practitioners.first(where: { $0.id == host })?.agency else { return }
    let helped = Set(county.involvements.filter { $0.agency == team }.map(\.client))
    let coming = county.involvements.first { held in
      held.practitioner != nil && held.role == "midwife" && held.until == nil
        && !helped.contains(held.client)
    }
    if let coming, let sender = coming.practitioner {
      move(coming.client, from: sender, to: team, area: "QM\(Places.towns[0].code)", ago: 2)
    }
  }

  private mutating func move(
    _ client: ClientID, from sender: PractitionerID, to agency: AgencyID, area: String,
    ago days: Int
  ) {
    let sent = today.adding(days: -days)
    county.invitations.append(
      Invitation(
        id: nextID(), kind: .move, client: client, sender: sender, practitioner: nil,
        agency: agency, role: "", area: area, sent: LocalMoment(sent, TimeOfDay(15, 5)),
        until: sent.adding(days: Invitation.moveAcknowledgedWithin)))
  }
}
