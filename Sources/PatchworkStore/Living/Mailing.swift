import PatchworkCore

/// Somebody who is to be told by mail that something waits for them.
package struct DueMail: Hashable, Sendable {
  /// Who it is.
  package var practitioner: PractitionerID
  /// Their own address, which works as far as anybody knows.
  package var address: String
}

extension LocalDirectory {
  /// Who is to be told now that something waits for them, for whoever runs the directory.
  ///
  /// Those who wish it, at most once a day, within their own working hours, and only of what came since
  /// they were told last.
  ///
  /// - Parameter moment: seconds since 1970.
  package func dueMail(at moment: Int64) async throws -> [DueMail] {
    try await store.read { connection in
      try connection.snapshot { try connection.dueMail(at: moment) }
    }
  }

  /// Notes that somebody was told.
  package func noteMailed(_ practitioner: PractitionerID, at moment: Int64) async throws {
    try await store.recording { connection in
      try connection.run(
        "UPDATE mail_wish SET mailed = ? WHERE practitioner = ?", moment, practitioner)
    }
  }
}

extension Connection {
  func wishesMail(_ practitioner: PractitionerID) throws -> Bool {
    try row("SELECT 1 FROM mail_wish WHERE practitioner = ?", practitioner) { _ in true } ?? false
  }

  /// Sets whether somebody is told by mail; their own wish and nobody else's.
  func wishMail(_ wishes: Bool, _ acting: Acting) throws -> Outcome {
    if wishes {
      guard let me = try practitioner(acting.me), me.mailAddress(on: acting.today) != nil else {
        throw DirectoryError.invalid(
          field: .mail, rule: "you have no email address in use among your contact points")
      }
      try run("INSERT OR IGNORE INTO mail_wish (practitioner) VALUES (?)", acting.me)
    } else {
      try run("DELETE FROM mail_wish WHERE practitioner = ?", acting.me)
    }
    return Outcome(
      words: wishes ? "You are told by mail when something waits" : "You are told by mail no more",
      subject: acting.me.rawValue, practitioner: acting.me, reversals: [],
      recipients: [acting.me])
  }

  fileprivate func dueMail(at moment: Int64) throws -> [DueMail] {
    let now = UnitedKingdomTime.moment(moment)
    let wishes = try rows("SELECT practitioner, mailed FROM mail_wish ORDER BY practitioner") {
      row in
      (id: row.id(0) as PractitionerID, mailed: row.isNull(1) ? nil : row.int64(1))
    }
    return try wishes.compactMap { wish -> DueMail? in
      let told = wish.mailed.map(UnitedKingdomTime.moment)
      if let told, told.date >= now.date { return nil }
      guard var person = try practitioner(wish.id), let address = person.mailAddress(on: now.date),
        case .practitioner = try standing(of: wish.id)
      else { return nil }
      if !person.hours.isGiven { person.hours = .officeHours }
      let division = try agency(person.agency)?.division ?? .englandAndWales
      guard person.isAtWork(at: now, holidays: BankHolidays(division: division)) else { return nil }
      // A number to confirm is asked for anew each day, and is no reason to write.
      let isNew = try inbox(of: wish.id, now: now).items.contains { item in
        item.kind.waitsForMe && item.kind != .confirmation
          && (told.map { item.moment > $0 } ?? true)
      }
      return isNew ? DueMail(practitioner: wish.id, address: address) : nil
    }
  }
}

extension Practitioner {
  /// The address to which mail goes: the first in use that works and holds nothing but an address.
  func mailAddress(on day: CivilDate) -> String? {
    contactPoints.filter {
      $0.system == .email && $0.isInUse(on: day) && $0.deadSince == nil
        && $0.value.utf8.allSatisfy {
          (33...126).contains($0) && !"<>(),;:\"\\[]".utf8.contains($0)
        }
    }.min { ($0.rank, $0.id) < ($1.rank, $1.id) }?.value
  }
}
