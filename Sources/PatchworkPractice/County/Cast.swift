import PatchworkCore

/// The people named in the guide and on the picture of the screen, placed by hand.
extension CountyMaker {
  mutating func addCast() {
    let amina = addWorker(
      "Amina", "Okafor", "health visitor", at: "Merrow Community Health, Health Visiting",
      hours: "Mon-Fri 08:30-16:30")
    county.me = amina.id
    let joy = addWorker(
      "Joy", "Adeyemi", "social worker", at: "Merrowshire County Council, Children",
      hours: "Mon-Fri 09:00-17:00")
    let tom = addWorker(
      "Tom", "Price", "home safety officer", at: "Merrowshire Fire and Rescue",
      hours: "Mon-Sun 06:00-18:00")
    let ruth = addWorker(
      "Ruth", "Cole", "refuge worker", at: "Merrow Women's Refuge", hours: "Mon-Fri 09:00-17:00",
      leave: [Leave(from: today.adding(days: -3), through: today.adding(days: 7))])
    let bev = addWorker(
      "Bev", "Lyle", "school nurse", at: "Merrow Community Health, School Nursing",
      hours: "Mon-Fri 12:30-16:30")
    let iqbal = addWorker(
      "Iqbal", "Hussain", "tenancy officer", at: "Stowminster Borough Housing",
      hours: "Thu,Fri 09:00-17:00")

    let home = Address(
      line: "14 Mill Bank, Stowminster", postcode: Postcode("QM1 2LH"), from: daysAgo(400...800))
    let household: HouseholdID = nextID()
    let dafydd = addPerson(
      [PersonName(given: "Dafydd", family: "Watson")], .male, years: 38, months: 4, home, household)
    let siân = addPerson(
      [
        PersonName(given: "Siân", middle: "Mair", family: "Watson"),
        PersonName(kind: .knownAs, given: "Shan", family: "Watson"),
      ], .female, years: 10, months: 8, home, household)
    let mia = addPerson(
      [PersonName(given: "Mia", family: "Watson")], .female, years: 4, months: 2, home, household)
    let rhys = addPerson(
      [PersonName(given: "Rhys", family: "Pugh")], .male, years: 1, months: 3, home, household)
    relate(siân, dafydd, .father)
    relate(mia, dafydd, .father)
    relate(siân, mia, .sister)

    join(siân, joy, lead: false, since: 320, lastContact: 6, nextVisit: 8)
    join(siân, tom, since: 75, lastContact: 40, expectedEnd: 50)
    join(siân, ruth, since: 150, lastContact: 12)
    join(siân, bev, since: 420, lastContact: 72)
    join(siân, iqbal, since: 260, lastContact: 30)
    join(mia, amina, lead: true, since: 1_100, lastContact: 9, nextVisit: 5)
    join(rhys, amina, lead: true, since: 430, lastContact: 9, nextVisit: 5)
    join(rhys, joy, since: 120, lastContact: 6)
    if let named = county.agencies.first(where: { $0.name == "Bridge Street Surgery" }) {
      county.involvements.append(
        Involvement(
          id: nextID(), version: 1, client: siân, practitioner: nil, agency: named.id, role: "GP",
          from: daysAgo(900...2_000)))
    }
    county.involvements.append(
      Involvement(
        id: nextID(), version: 1, client: siân, practitioner: tom.id, agency: tom.agency,
        role: "fire cadet leader", from: daysAgo(900...1_000), until: daysAgo(600...620)))

    let elsewhere = Places.address(&random)
    addPerson(
      [PersonName(given: "Sean", family: "Watson")], .male, years: 10, months: 1, elsewhere,
      nextID())
    let farther = Places.address(&random)
    addPerson(
      [PersonName(given: "Shan", family: "Watson-Lee")], .female, years: 9, months: 5, farther,
      nextID())

    // The longest and the shortest names that a screen must show.
    let names = [
      PersonName(given: "Oluwaseun", family: "Adebayo-Whittingham"),
      PersonName(given: "Thị Hồng Nhung", family: "Nguyễn"), PersonName(given: "Ó"),
    ]
    for (place, name) in names.enumerated() {
      let client = addPerson(
        [name], place == 2 ? .male : .female, years: 3, months: place, Places.address(&random),
        nextID())
      join(client, amina, since: 200, lastContact: 20)
    }
  }

  private mutating func addWorker(
    _ given: String, _ family: String, _ role: String, at agencyName: String, hours: String,
    leave: [Leave] = []
  ) -> Practitioner {
    let agency = county.agencies.first { $0.name == agencyName }?.id ?? .unassigned
    var worker = Practitioner(
      id: nextID(), version: 1, name: PersonName(given: given, family: family), role: role,
      agency: agency, hours: WorkingPattern(hours) ?? .officeHours, leave: leave)
    worker.contactPoints = [
      ContactPoint(
        id: nextID(), system: role == "social worker" ? .sms : .phone, use: .mobile,
        value: nextMobile(), rank: 1, lastConfirmed: daysAgo(3...60)),
      ContactPoint(
        id: nextID(), system: .email, use: .work,
        value: "\(slug("\(given) \(family)", separator: "."))@example.org", rank: 2,
        lastConfirmed: daysAgo(3...60)),
    ]
    county.practitioners.append(worker)
    county.cast.append(worker.id)
    workers[role, default: []].append(worker)
    return worker
  }

  @discardableResult
  private mutating func addPerson(
    _ names: [PersonName], _ sex: Sex, years: Int, months: Int, _ address: Address,
    _ household: HouseholdID
  ) -> ClientID {
    let born = today.adding(days: -(years * 365 + years / 4) - months * 30 - 3)
    var home = address
    home.from = address.from.map { max($0, born) }
    let client = Client(
      id: nextID(), version: 1, names: names, birth: .exact(born), sex: sex,
      nhsNumber: nextNHSNumber(), addresses: [home], household: household)
    county.clients.append(client)
    return client.id
  }

  private mutating func join(
    _ client: ClientID, _ worker: Practitioner, lead: Bool = false, since: Int, lastContact: Int,
    nextVisit: Int? = nil, expectedEnd: Int? = nil
  ) {
    county.involvements.append(
      Involvement(
        id: nextID(), version: 1, client: client, practitioner: worker.id, agency: worker.agency,
        role: worker.role, from: today.adding(days: -since),
        expectedEnd: expectedEnd.map { today.adding(days: $0) }, isLead: lead,
        lastContact: workday(before: today.adding(days: -lastContact)),
        nextVisit: nextVisit.map { workday(after: today.adding(days: $0)) }))
  }
}
