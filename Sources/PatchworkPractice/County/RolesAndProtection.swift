import PatchworkCore

/// The people with special roles (records steward, auditor, duty worker with override) and the
/// special cases: a shielded client, a confidential service, the emergency duty team.
extension CountyMaker {
  /// Adds the roles and cases. Called last, so that the random numbers of all others stay the same.
  mutating func addRolesAndProtection() {
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
      county.cast.append(keeper.id)
      county.roles[keeper.id] = rights
    }
    if let ruth = county.practitioners.first(where: { $0.name.display == "Ruth Cole" }) {
      county.roles[ruth.id] = [.practitioner, .manager]
    }
    addShieldedClient()
    addConfidentialService()
    addEmergencyTeam()
  }

  /// Adds the emergency duty team for the whole county.
  private mutating func addEmergencyTeam() {
    let area = county.clients.lazy.compactMap { $0.currentAddress?.postcode?.district }.first
      .map { String($0.prefix { !$0.isNumber }) }
    guard let area, let areas = EmergencyAreas(area),
      let nights = WorkingPattern("Mon-Fri 17:00-08:30; Sat,Sun 08:30-08:30")
    else { return }
    county.agencies.append(
      Agency(
        id: nextID(), version: 1, name: "Merrowshire Emergency Duty Team", kind: .council,
        area: "Merrowshire", mainLine: "01632 960999", hours: nights,
        dutyDesk: [DutyHours(hours: nights, phone: "01632 960999", onBankHolidays: true)],
        emergencyAreas: areas))
  }

  /// Adds a clinic that others see only as a confidential service, and one of its clients.
  private mutating func addConfidentialService() {
    let clinic = Agency(
      id: nextID(), version: 1, name: "Harbour Clinic", kind: .health, area: "Merrowshire",
      mainLine: "01632 960944", hours: .officeHours, confidential: .noted)
    let nurse = Practitioner(
      id: nextID(), version: 1, name: PersonName(given: "Ife", family: "Balogun"),
      role: "clinic nurse", agency: clinic.id,
      contactPoints: [
        ContactPoint(
          id: nextID(), system: .phone, use: .mobile, value: "07700 900944", rank: 1,
          lastConfirmed: today)
      ], hours: .officeHours)
    county.agencies.append(clinic)
    county.practitioners.append(nurse)
    county.roles[nurse.id] = [.practitioner, .manager]
    let client = Client(
      id: nextID(), version: 1, names: [PersonName(given: "Wenna", family: "Pascoe")],
      birth: CivilDate("2008-05-19").map(BirthDate.exact), sex: .female,
      nhsNumber: nextNHSNumber(),
      addresses: [
        Address(line: "7 Weir Lane", postcode: county.clients.first?.currentAddress?.postcode)
      ])
    county.clients.append(client)
    let social = county.practitioners.first { $0.name.display == "Joy Adeyemi" }
    for (worker, role) in [(social, "social worker"), (nurse, "clinic nurse")] {
      guard let worker else { continue }
      county.involvements.append(
        Involvement(
          id: nextID(), client: client.id, practitioner: worker.id, agency: worker.agency,
          role: role, from: today.adding(days: -60)))
    }
  }

  /// Adds a client whom only two workers may find.
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
