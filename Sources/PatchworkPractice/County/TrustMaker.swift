import PatchworkCore

/// Those who look after trust in the county: a records steward, an auditor, a duty worker who may
/// override shielding, and a client who is shielded.
extension CountyMaker {
  /// Added last, so that everybody else stays who they are.
  mutating func addKeepers() {
    let council = county.agencies.first { $0.name == "Merrowshire County Council, Children" }
    guard let council else { return }
    let keepers: [(String, String, String, Set<AccountRole>)] = [
      ("Nasreen", "Farrow", "records steward", [.steward]),
      ("Colin", "Ward", "internal auditor", [.auditor]),
      ("Imelda", "Croft", "duty social worker", [.practitioner, .override]),
    ]
    for (given, family, role, rights) in keepers {
      let keeper = Practitioner(
        id: nextID(), version: 1, name: PersonName(given: given, family: family), role: role,
        agency: council.id,
        contactPoints: [
          ContactPoint(
            id: nextID(), system: .email, use: .work,
            value: "\(given).\(family)@example.org".lowercased(), rank: 1,
            lastConfirmed: today)
        ], hours: .officeHours)
      county.practitioners.append(keeper)
      county.roles[keeper.id] = rights
    }
    addShieldedClient()
  }

  /// A woman whom nobody but her two workers may find.
  private mutating func addShieldedClient() {
    let refuge = county.agencies.first { $0.kind == .voluntary }
    let workers = county.practitioners.filter { $0.agency == refuge?.id }.prefix(2)
    let client = Client(
      id: nextID(), version: 1,
      names: [PersonName(given: "Morwenna", family: "Tregear")],
      birth: CivilDate("1991-04-02").map(BirthDate.exact), sex: .female,
      nhsNumber: nextNHSNumber(),
      addresses: [
        Address(line: "3 Chapel Yard", postcode: county.clients.last?.currentAddress?.postcode)
      ])
    county.clients.append(client)
    county.shields[client.id] = .domesticAbuse
    for (place, worker) in workers.enumerated() {
      county.involvements.append(
        Involvement(
          id: nextID(), client: client.id, practitioner: worker.id, agency: worker.agency,
          role: worker.role, from: today.adding(days: -40), isLead: place == 0))
    }
  }
}
