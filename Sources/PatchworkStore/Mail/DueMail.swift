import PatchworkCore

/// Somebody who is to be told by mail that something waits for them.
package struct DueMail: Hashable, Sendable {
  package var practitioner: PractitionerID
  /// Their own address, which works as far as anybody knows.
  package var address: String
}

/// A wish to be told by mail that is due: within the person's hours, and not yet met on the day.
struct DueWish {
  var mail: DueMail
  /// When they were told last.
  var told: LocalMoment?
}

extension MailWishTable {
  /// The wishes that are due at a moment, whether or not anything waits.
  func due(at now: LocalMoment) throws -> [DueWish] {
    let records = Records(connection)
    return try all().compactMap { wish -> DueWish? in
      let told = wish.mailed.map(UnitedKingdomTime.moment)
      if let told, told.date >= now.date { return nil }
      guard var person = try records.practitioners.read(wish.practitioner),
        let address = person.mailAddress(on: now.date),
        try !records.accounts.isSuspended(wish.practitioner)
      else { return nil }
      if !person.hours.isGiven { person.hours = .officeHours }
      let division = try records.agencies.read(person.agency)?.division ?? .englandAndWales
      guard person.isAtWork(at: now, holidays: BankHolidays(division: division)) else {
        return nil
      }
      return DueWish(
        mail: DueMail(practitioner: wish.practitioner, address: address), told: told)
    }
  }
}
