import PatchworkCore

extension Clause {
  static let practitioners = [
    Clause("whoever another agency enters is for their own agency to confirm") { premises in
      let amina = try await premises.colleague(.amina)
      let tom = try await premises.colleague(.tom)
      let new = try await amina.addPractitioner("Zoe", "Zachary", at: tom.me.agency)
      let entry = try await amina.practitioner(new)
      guard entry.provisionalSince != nil else {
        try expect(
          try await amina.directory.roles().contains(.steward), "only a steward's needs nobody")
        return
      }
      let asked = try await tom.directory.inbox().items
      try expect(asked.map(\.kind), is: [.colleague])
      try expect(asked.first?.colleague?.id, is: new)
      try await expectNotAllowed {
        try await amina.make(.act(.confirmColleague(new, worksHere: true)))
      }
      try await tom.make(.act(.confirmColleague(new, worksHere: true)))
      try expect(try await amina.practitioner(new).provisionalSince, is: nil)
      try expect(try await tom.directory.inbox().items, is: [])
      try await expectInvalid(.colleague) {
        try await tom.make(.act(.confirmColleague(new, worksHere: false)))
      }
    },
    Clause("whoever says who they are is known, and only once") { premises in
      let directory = try await premises.directory(for: .amina)
      let amina = try await premises.colleague(.amina)
      try expect(try await directory.me()?.name.display, is: "amina Okafor")
      try expect(
        try await directory.agency(amina.me.agency).agency.name, is: "Agency of amina")
      let tom = try await premises.colleague(.tom)
      try expect(tom.me.id != amina.me.id, "two people are taken for one")
      do {
        let again = amina.me
        let agency = try await directory.agency(again.agency).agency
        _ = try await directory.apply(.introduceMyself(again, at: agency))
      } catch DirectoryError.notAllowed { return }
      throw BrokenPromise(description: "somebody said twice who they are")
    },
    Clause("a practitioner's contact points keep their identifiers") { premises in
      let amina = try await premises.colleague(.amina)
      var me = amina.me
      me.contactPoints = [
        ContactPoint(system: .email, value: "a.okafor@example.org", rank: 2),
        ContactPoint(system: .sms, use: .mobile, value: "07700 900412", lastConfirmed: .lastYear),
      ]
      me.hours = .officeHours
      try await amina.make(.correctPractitioner(me))
      var saved = try await amina.practitioner(me.id)
      try expect(saved.contactPoints.map(\.rank), is: [1, 2])
      try expect(saved.hours, is: .officeHours)
      let mobile = saved.contactPoints[0]
      saved.contactPoints = [mobile, ContactPoint(system: .phone, value: "01632 960077")]
      try await amina.make(.correctPractitioner(saved))
      let again = try await amina.practitioner(me.id)
      try expect(again.contactPoints.first { $0.id == mobile.id }, is: mobile)
      try expect(again.contactPoints.count, is: 2)
      try expect(again.version, is: me.version + 2)
    },
    Clause("nobody takes over another's contact point by its identifier") { premises in
      let amina = try await premises.colleague(.amina)
      let tom = try await premises.colleague(.tom)
      var mine = amina.me
      mine.contactPoints = [ContactPoint(system: .sms, value: "07700 900412")]
      try await amina.make(.correctPractitioner(mine))
      let stolen = try await amina.practitioner(mine.id).contactPoints
      var theirs = tom.me
      theirs.contactPoints = stolen
      theirs.contactPoints[0].value = "07700 900999"
      try await tom.make(.correctPractitioner(theirs))
      try expect(try await amina.practitioner(mine.id).contactPoints, is: stolen)
      let copies = try await tom.practitioner(theirs.id).contactPoints
      try expect(copies.map(\.value), is: ["07700 900999"])
      try expect(copies[0].id != stolen[0].id, "two contact points share an identifier")
    },
    Clause("of two corrections of one practitioner, the second is refused") { premises in
      let amina = try await premises.colleague(.amina)
      var me = amina.me
      me.role = "school nurse"
      try await amina.make(.correctPractitioner(me))
      let stale = me
      try await expect(.conflict) { try await amina.make(.correctPractitioner(stale)) }
    },
    Clause("an agency's card has its people by family name, without those who left") { premises in
      let amina = try await premises.colleague(.amina)
      let agency = try await amina.addAgency("Borough Housing")
      let young = try await amina.addPractitioner("Zoe", "Ash", at: agency)
      _ = try await amina.addPractitioner("Gone", "Alder", at: agency, leftOn: .lastYear)
      let old = try await amina.addPractitioner("Abe", "Birch", at: agency)
      let card = try await amina.directory.agency(agency)
      try expect(card.practitioners.map(\.id), is: [young, old])
      try await expect(.notFound) {
        try await amina.directory.agency(AgencyID(rawValue: agency.rawValue + 1))
      }
    },
    Clause("agencies come by name, whatever they are called") { premises in
      let amina = try await premises.colleague(.amina)
      for name in ["beacon", "Ælfgifu Trust", "Acorn"] { _ = try await amina.addAgency(name) }
      let names = try await amina.directory.agencies().map(\.name)
      try expect(names, is: ["Acorn", "Agency of amina", "beacon", "Ælfgifu Trust"])
    },
    Clause("an agency's duty desk is kept hour by hour") { premises in
      let amina = try await premises.colleague(.amina)
      // Their own: another's desk its own people correct.
      let id = amina.me.agency
      var agency = try await amina.directory.agency(id).agency
      agency.dutyDesk = [
        DutyHours(
          hours: WorkingPattern("Mon-Fri 17:00-09:00") ?? .officeHours, phone: "01632 960431"),
        DutyHours(
          hours: WorkingPattern("Sat,Sun 00:00-24:00") ?? .officeHours, phone: "01632 960432",
          onBankHolidays: true),
      ]
      try await amina.make(.correctAgency(agency))
      agency.version += 1
      try expect(try await amina.directory.agency(id).agency, is: agency)
      let stale = agency
      try await amina.make(.correctAgency(agency))
      try await expect(.conflict) { try await amina.make(.correctAgency(stale)) }
    },
  ]
}
