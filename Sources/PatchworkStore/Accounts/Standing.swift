import PatchworkCore

/// What the directory knows of somebody who asks.
package enum Standing: Hashable, Sendable {
  /// A practitioner who may ask.
  case practitioner(PractitionerID)
  /// A practitioner whose access has been suspended.
  case suspended(PractitionerID)
  /// Nobody that the directory knows.
  case unknown
}

extension LocalDirectory {
  /// What the directory knows of the asker.
  package func standing() async throws -> Standing {
    let asker = asker
    return try await store.read { connection in
      try connection.standing(of: try asker.practitioner(in: connection))
    }
  }

  /// What the directory knows of whoever bears an access token: unknown too when the token has
  /// been revoked or its last day is over.
  package func standing(ofToken token: String) async throws -> Standing {
    try await standing(ofToken: token, at: Store.now())
  }

  /// The same at a moment, in seconds since 1 January 1970.
  func standing(ofToken token: String, at moment: Int64) async throws -> Standing {
    let today = UnitedKingdomTime.moment(moment).date
    return try await store.read { connection in
      let id: PractitionerID? = try connection.row(
        """
        SELECT practitioner FROM access_token
        WHERE token = ? AND revoked IS NULL AND (last_day IS NULL OR last_day >= ?)
        """, SHA256.hex(token.utf8), today
      ) { $0.id(0) }
      return try connection.standing(of: id)
    }
  }

  /// Suspends a practitioner's access, or lets them in again.
  package func suspend(_ practitioner: PractitionerID, _ isSuspended: Bool = true) async throws {
    let asker = asker
    let moment = Store.now()
    try await store.recording { connection in
      guard try connection.practitioner(practitioner) != nil else {
        throw DirectoryError.notFound
      }
      if isSuspended {
        try connection.run(
          "INSERT OR IGNORE INTO suspension (practitioner, moment) VALUES (?, ?)", practitioner,
          moment)
      } else {
        try connection.run("DELETE FROM suspension WHERE practitioner = ?", practitioner)
      }
      try connection.recordAccess(
        of: practitioner, isSuspended ? .suspended : .restored, by: asker, at: moment)
    }
  }

  /// Links an account of the operating system to a practitioner, instead of whoever it was linked
  /// to before.
  package func link(login: String, to practitioner: PractitionerID) async throws {
    let asker = asker
    let moment = Store.now()
    try await store.recording { connection in
      guard try connection.practitioner(practitioner) != nil else {
        throw DirectoryError.notFound
      }
      // What was open as somebody else is looked at again too.
      if let former = try Asker.account(login: login).practitioner(in: connection),
        former != practitioner
      {
        try connection.tellStanding(of: former, at: moment)
      }
      try connection.run(
        """
        INSERT INTO account (login, practitioner) VALUES (?, ?)
        ON CONFLICT DO UPDATE SET practitioner = excluded.practitioner
        """, login, practitioner)
      try connection.recordAccess(of: practitioner, .linked, by: asker, at: moment)
    }
  }
}

extension Connection {
  func standing(of practitioner: PractitionerID?) throws -> Standing {
    guard let practitioner else { return .unknown }
    let isSuspended = try row(
      "SELECT 1 FROM suspension WHERE practitioner = ?", practitioner
    ) { _ in true }
    return isSuspended == true ? .suspended(practitioner) : .practitioner(practitioner)
  }
}
