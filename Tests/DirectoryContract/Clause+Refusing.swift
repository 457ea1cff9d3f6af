import PatchworkCore

/// Texts that have made other programs do what the text says.
private let hostile = [
  "Robert'); DROP TABLE client;--", "' OR '1'='1", "\" OR \"\"=\"", "%_*?[a-z]", "x' UNION SELECT",
  "🏴 Ó'Siân-Łukasz", "نور", "\\u0000 ${HOME} $(id)", "NULL", "',',',",
]

/// Texts that must never be kept, each with what is wrong with it.
private let forbidden = [
  "escape": "Si\u{1B}[31mân", "line end": "Siân\nWatson", "nothing": "Si\u{0}ân",
  "bell": "\u{7}", "C1": "Si\u{9B}31mân", "direction": "Siân\u{202E}", "joiner": "Si\u{200D}ân",
  "formula": "=HYPERLINK(A1)", "ten thousand letters": String(repeating: "Ó", count: 10_000),
]

extension Clause {
  static let refusing = [
    Clause("text is text, whatever it looks like") { premises in
      let amina = try await premises.colleague(.amina)
      for text in hostile {
        let client = try await amina.addClient(
          Client(
            names: [PersonName(given: text, middle: text, family: text)],
            addresses: [Address(line: text)]))
        try expect(client.names[0].full, is: "\(text) \(text) \(text)")
        try expect(client.addresses[0].line, is: text)
        _ = try await amina.directory.search(SearchRequest(text: text))
        _ = try await amina.directory.possibleDuplicates(of: client)
        let agency = try await amina.addAgency(text)
        let person = try await amina.addPractitioner(text, text, at: agency)
        try expect(try await amina.directory.agency(agency).agency.name, is: text)
        try expect(try await amina.practitioner(person).name.family, is: text)
        let joined = try await amina.join(client.id, as: text)
        try expect(joined.role, is: text)
      }
      try expect(try await amina.directory.summary().clients, is: hostile.count)
    },
    Clause("no field takes control characters, formulas or endless text") { premises in
      let amina = try await premises.colleague(.amina)
      let client = try await amina.addClient()
      for text in forbidden.values {
        var drafts: [(FieldID, Change)] = []
        func name(_ field: FieldID, _ name: PersonName) {
          drafts.append((field, .addClient(Client(names: [name]))))
        }
        name(.givenName, PersonName(given: text, family: "Pugh"))
        name(.middleNames, PersonName(given: "Ann", middle: text, family: "Pugh"))
        name(.familyName, PersonName(given: "Ann", family: text))
        var placed = Client.named("Ann", "Pugh")
        placed.addresses = [Address(line: text)]
        drafts.append((.addresses, .addClient(placed)))
        drafts.append((.name, .addAgency(Agency(name: text, kind: .school))))
        drafts.append((.area, .addAgency(Agency(name: "School", kind: .school, area: text))))
        drafts.append(
          (.number, .addAgency(Agency(name: "School", kind: .school, mainLine: text))))
        drafts.append(
          (
            .number,
            .addAgency(
              Agency(
                name: "School", kind: .school,
                dutyDesk: [DutyHours(hours: .officeHours, phone: text)]))
          ))
        var person = Practitioner(
          name: PersonName(given: "Ann"), role: text, agency: amina.me.agency)
        drafts.append((.role, .addPractitioner(person)))
        person.role = "nurse"
        for (system, field) in [
          (ContactPoint.System.sms, FieldID.number), (.phone, .number), (.email, .email),
        ] {
          person.contactPoints = [ContactPoint(system: system, value: text)]
          drafts.append((field, .addPractitioner(person)))
        }
        drafts.append(
          (
            .role,
            .addInvolvement(
              Involvement(
                client: client.id, practitioner: amina.me.id, agency: amina.me.agency,
                role: text, from: .firstDay))
          ))
        for (field, change) in drafts {
          try await expectInvalid(field) { try await amina.make(change) }
        }
      }
      let summary = try await amina.directory.summary()
      try expect(summary.clients + summary.practitioners + summary.agencies, is: 3)
    },
    Clause("values that no file could hold are refused") { premises in
      let amina = try await premises.colleague(.amina)
      var client = Client.named("Ann", "Pugh")
      for birth in [
        BirthDate.month(year: 2016, month: 13), .month(year: 2016, month: 0), .year(0),
        .year(99_999), .estimated(year: -5), .exact(CivilDate(dayNumber: .max)),
        .exact(CivilDate(dayNumber: .min)),
      ] {
        client.birth = birth
        let draft = client
        try await expectInvalid(.birth) { try await amina.make(.addClient(draft)) }
      }
      let never = WorkingPattern(sessions: [
        WorkingPattern.Session(days: [], from: TimeOfDay(9), until: TimeOfDay(17))
      ])
      var person = Practitioner(
        name: PersonName(given: "Ann"), role: "nurse", agency: amina.me.agency, hours: never)
      let idle = person
      try await expectInvalid(.hours) { try await amina.make(.addPractitioner(idle)) }
      person.hours = .officeHours
      for rank in [0, -1, 100] {
        person.contactPoints = [ContactPoint(system: .sms, value: "07700 900412", rank: rank)]
        let ranked = person
        try await expectInvalid(.rank) { try await amina.make(.addPractitioner(ranked)) }
      }
      for hours in [never, WorkingPattern()] {
        let agency = Agency(
          name: "School", kind: .school, dutyDesk: [DutyHours(hours: hours, phone: "999")])
        try await expectInvalid(.dutyDesk) { try await amina.make(.addAgency(agency)) }
      }
    },
    Clause("what is refused leaves nothing behind") { premises in
      let amina = try await premises.colleague(.amina)
      var client = try await amina.addClient()
      client.names[1].family = "\u{1B}"
      client.sex = .male
      let refused = client
      try await expectInvalid(.familyName) { try await amina.make(.correctClient(refused)) }
      try expect(try await amina.client(client.id).sex, is: .female)
      try expect(try await amina.client(client.id).version, is: 1)
      let nobody = PractitionerID(rawValue: amina.me.id.rawValue + 1)
      var me = amina.me
      me.role = "school nurse"
      me.leave = [Leave(from: .firstDay, through: .lastYear, cover: nobody)]
      let away = me
      try await expect(.notFound) { try await amina.make(.correctPractitioner(away)) }
      try expect(try await amina.practitioner(me.id), is: amina.me)
    },
  ]
}
