import PatchworkCore

/// Those who look after trust in the county: a records steward and an auditor.
extension CountyMaker {
  /// Added last, so that everybody else stays who they are.
  mutating func addKeepers() {
    let council = county.agencies.first { $0.name == "Merrowshire County Council, Children" }
    guard let council else { return }
    for (given, family, role, right) in [
      ("Nasreen", "Farrow", "records steward", AccountRole.steward),
      ("Colin", "Ward", "internal auditor", .auditor),
    ] {
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
      county.roles[keeper.id] = [right]
    }
  }
}
