import PatchworkCore

extension LocalDirectory {
  /// What the asker may be to the directory.
  package func roles() async throws -> Set<AccountRole> {
    let asker = asker
    return try await store.read { try $0.roles(of: asker) }
  }

  /// The roles that a practitioner's account has.
  package func roles(of practitioner: PractitionerID) async throws -> Set<AccountRole> {
    try await store.read { try $0.roles(of: .practitioner(practitioner)) }
  }

  /// Gives a practitioner's account its roles. There is no other way to have any but the usual one:
  /// no operation of the port changes roles, so nobody changes their own.
  ///
  /// - Parameter roles: the roles, all of them; none makes the account a practitioner's again.
  package func give(_ roles: Set<AccountRole>, to practitioner: PractitionerID) async throws {
    let asker = asker
    let moment = Store.now()
    try await store.recording { connection in
      guard try connection.practitioner(practitioner) != nil else {
        throw DirectoryError.notFound
      }
      let before = try connection.roles(of: .practitioner(practitioner))
      try connection.run("DELETE FROM account_role WHERE practitioner = ?", practitioner)
      for role in roles {
        try connection.run(
          "INSERT INTO account_role (practitioner, role) VALUES (?, ?)", practitioner,
          role.rawValue)
      }
      try connection.append(
        ActivityEntry(
          author: try asker.author(in: connection), kind: .rights,
          subject: practitioner.rawValue,
          details: try json([
            "before": before.map(\.rawValue).sorted(), "after": roles.map(\.rawValue).sorted(),
          ]), moment: moment))
      try connection.tellStanding(of: practitioner, at: moment)
    }
  }
}

extension Connection {
  /// What somebody may be to the directory.
  ///
  /// Whoever uses the file itself, and not a server, can read and write all of it whatever this
  /// says; unless they have been given roles, they have every one.
  func roles(of asker: Asker) throws -> Set<AccountRole> {
    let practitioner = try asker.practitioner(in: self)
    if let practitioner {
      let isSuspended = try row(
        "SELECT 1 FROM suspension WHERE practitioner = ?", practitioner
      ) { _ in true }
      if isSuspended == true { return [] }
      let given: [AccountRole] = try rows(
        "SELECT role FROM account_role WHERE practitioner = ?", practitioner
      ) { try $0.choice(0) }
      if !given.isEmpty { return Set(given) }
    }
    if case .account = asker { return Set(AccountRole.allCases) }
    return [.practitioner]
  }
}
