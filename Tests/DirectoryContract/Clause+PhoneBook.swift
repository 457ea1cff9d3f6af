import PatchworkCore

extension Clause {
  static let phoneBook = [
    Clause("a number reported dead is dead for everybody, and its owner is asked") { premises in
      let (amina, tom, point) = try await aNumber(premises)
      try await amina.make(.act(.reportDead(point.id, of: tom.me.id)))
      let seen = try await tom.practitioner(tom.me.id).contactPoints
      try expect(seen.map { $0.deadSince != nil }, is: [true])
      let asked = try await tom.directory.inbox().items.filter { $0.kind == .confirmation }
      try expect(asked.map { $0.contactPoint?.id }, is: [point.id])
      try expect(try await amina.directory.inbox().items, is: [])
    },
    Clause("a number that worked is confirmed today, and lives again") { premises in
      let (amina, tom, point) = try await aNumber(premises)
      try await amina.make(.act(.reportDead(point.id, of: tom.me.id)))
      try await tom.make(.act(.confirmContactPoint(point.id, of: tom.me.id)))
      let now = try await amina.practitioner(tom.me.id).contactPoints
      try expect(now.map(\.deadSince), is: [nil])
      try expect(now.allSatisfy { $0.lastConfirmed != nil }, "it is confirmed")
      try expect(try await tom.directory.inbox().waiting, is: 0)
    },
    Clause("a new number takes the place of the old one, which stays as past") { premises in
      let (amina, tom, point) = try await aNumber(premises)
      try await amina.make(
        .act(.replaceContactPoint(point.id, of: tom.me.id, by: "07700900555")))
      // From another agency it is reported, and stands beside the old one until its owner confirms it.
      for report in try await amina.directory.practitioner(tom.me.id).reports {
        try expect(report.value, is: "07700 900555")
        try expect(report.by.id, is: amina.me.id)
        let now = try await amina.practitioner(tom.me.id).contactPoints
        try expect(now.map(\.value), is: ["07700 900100"])
        let items = try await tom.directory.inbox().items
        try expect(items.contains { $0.kind == .numberReport }, "its owner is asked")
        try await tom.make(.act(.settleNumber(report.id, isRight: true)))
      }
      let points = try await tom.practitioner(tom.me.id).contactPoints
      try expect(points.map(\.value).sorted(), is: ["07700 900100", "07700 900555"])
      let new = points.first { $0.value == "07700 900555" }
      try expect(new?.lastConfirmed != nil && new?.until == nil, "the new one is in use")
      try expect(points.first { $0.id == point.id }?.until != nil, "the old one has ended")
      try await expectInvalid(.contactPoints) {
        try await amina.make(.act(.reportDead(point.id, of: tom.me.id)))
      }
    },
    Clause("a new number must be one, and an unknown one is not found") { premises in
      let (amina, tom, point) = try await aNumber(premises)
      try await expectInvalid(.number) {
        try await amina.make(.act(.replaceContactPoint(point.id, of: tom.me.id, by: "no number")))
      }
      try await expect(.notFound) {
        try await amina.make(.act(.reportDead(point.id, of: amina.me.id)))
      }
      try expect(try await tom.practitioner(tom.me.id).contactPoints, is: [point])
    },
    Clause("a report can be taken back, and the owner is asked no more") { premises in
      let (amina, tom, point) = try await aNumber(premises)
      try await amina.make(.act(.reportDead(point.id, of: tom.me.id)))
      _ = try await amina.directory.undoLastChange()
      try expect(try await tom.practitioner(tom.me.id).contactPoints.map(\.deadSince), is: [nil])
    },
    Clause("a dead number that its owner writes anew is not dead any more") { premises in
      let (amina, tom, point) = try await aNumber(premises)
      try await amina.make(.act(.reportDead(point.id, of: tom.me.id)))
      var me = try await tom.practitioner(tom.me.id)
      me.contactPoints[0].value = "07700 900777"
      try await tom.make(.correctPractitioner(me))
      try expect(try await amina.practitioner(tom.me.id).contactPoints[0].deadSince, is: nil)
    },
  ]

  /// Amina, Tom, and Tom's only number.
  private static func aNumber(
    _ premises: any Premises
  ) async throws -> (Colleague, Colleague, ContactPoint) {
    let amina = try await premises.colleague(.amina)
    let tom = try await premises.colleague(.tom)
    var me = tom.me
    me.contactPoints = [
      ContactPoint(system: .phone, use: .mobile, value: "07700 900100", lastConfirmed: .lastYear)
    ]
    try await tom.make(.correctPractitioner(me))
    let points = try await amina.practitioner(tom.me.id).contactPoints
    try expect(points.count, is: 1)
    // What nobody has confirmed for long waits already; it is confirmed first.
    try await tom.make(.act(.confirmContactPoint(points[0].id, of: tom.me.id)))
    return (amina, tom, try await amina.practitioner(tom.me.id).contactPoints[0])
  }
}
