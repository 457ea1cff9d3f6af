import PatchworkCore

/// Who looked, and what was done.
extension LocalDirectory {
  package func looks(at client: ClientID, limit: Int) async throws -> [Look] {
    // What was looked at a moment ago belongs to the answer, and may not be written down yet.
    await settle()
    return try await reading(.looks(client), about: client) {
      try GlassLog($0).looks(at: client, limit: limit)
    }
  }

  /// Who looked at the asker's own entry, latest first.
  package func looksAtMe(limit: Int) async throws -> [Look] {
    await settle()
    return try await asking { try GlassLog($0).looksAtMe(limit: limit) }
  }

  /// The entries of the record of activity that answer a question, latest first. Having read them is
  /// recorded too, before they are answered: auditors are watched as well.
  ///
  /// - Throws: `DirectoryError.notAllowed` for everybody but auditors; that is recorded too.
  package func activity(_ question: ActivityQuestion) async throws -> [ActivityRecord] {
    await settle()
    let found = try await asking(about: question.client) { try Auditing($0).answer(question) }
    // A file that may only be read keeps no record of its readers.
    guard isWritable else { return found }
    try await changing(about: question.client) { session in
      try session.note(
        .audit, client: question.client,
        details: try json(AuditReading(question: question, entries: found.count)))
    }
    return found
  }
}
