import PatchworkCore

extension Clause {
  static let mail = [
    Clause("whoever has an address of their own can be told by mail, and only they say so") {
      premises in
      let amina = try await premises.colleague(.amina)
      try expect(try await amina.directory.inbox().isMailed, is: false)
      try await expectInvalid(.mail) { try await amina.make(.act(.wishMail(true))) }
      var me = amina.me
      me.contactPoints = [
        ContactPoint(id: .unassigned, system: .email, value: "amina@example.org", rank: 1)
      ]
      try await amina.make(.correctPractitioner(me))
      try await amina.make(.act(.wishMail(true)))
      try await amina.make(.act(.wishMail(true)))
      try expect(try await amina.directory.inbox().isMailed, is: true)
      let tom = try await premises.colleague(.tom)
      try expect(try await tom.directory.inbox().isMailed, is: false)
      try await amina.make(.act(.wishMail(false)))
      try expect(try await amina.directory.inbox().isMailed, is: false)
    }
  ]
}
