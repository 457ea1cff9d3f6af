import PatchworkCore

/// Telling people by mail that something waits.
extension LocalDirectory {
  /// Who is to be told now that something waits for them, for the person who runs the directory.
  ///
  /// Those who wish it, at most once a day, within their own working hours, and only of what came since
  /// they were told last.
  ///
  /// - Parameter moment: seconds since 1970.
  package func dueMail(at moment: Int64) async throws -> [DueMail] {
    let due = try await upkeep.read { connection in
      try connection.snapshot {
        try MailWishTable(connection).due(at: UnitedKingdomTime.moment(moment))
      }
    }
    var mail: [DueMail] = []
    for wish in due {
      let theirs = asking(as: .practitioner(wish.mail.practitioner))
      // Nobody looks at it yet: the clients in it do not count as shown to them.
      let items = try await theirs.asking(at: moment, shows: false) {
        try InboxReading($0).everything().items
      }
      // A number to confirm is asked for anew each day, and is no reason to write.
      let isNew = items.contains { item in
        item.kind.waitsForMe && item.kind != .confirmation
          && (wish.told.map { item.moment > $0 } ?? true)
      }
      if isNew { mail.append(wish.mail) }
    }
    return mail
  }

  package func noteMailed(_ practitioner: PractitionerID, at moment: Int64) async throws {
    try await upkeep.recording { try MailWishTable($0).note(mailed: moment, to: practitioner) }
  }
}
