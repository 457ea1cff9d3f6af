import PatchworkCore

/// Who asks, and what anybody may look up.
extension LocalDirectory {
  package func me() async throws -> Practitioner? {
    try await asking { try $0.me.flatMap($0.records.practitioners.read) }
  }

  /// What the asker may be to the directory.
  package func roles() async throws -> Set<AccountRole> { try await asking { try $0.roles } }

  /// What the directory knows of the asker.
  package func standing() async throws -> Standing {
    try await asking { try Standing(of: $0.me, in: $0.records, on: $0.today) }
  }

  package func summary() async throws -> DirectorySummary {
    try await asking { try CardReading($0).summary() }
  }

  package func practitioner(_ id: PractitionerID) async throws -> PractitionerCard {
    let (card, author) = try await asking { session in
      try session.require(.seeCards)
      guard let card = try CardReading(session).card(of: id) else { throw DirectoryError.notFound }
      return (card, try session.author)
    }
    if author.practitioner != id {
      try await noteShown(.card(id), by: author)
    }
    return card
  }

  package func agency(_ id: AgencyID) async throws -> AgencyCard {
    try await asking { session in
      try session.require(.seeCards)
      return try CardReading(session).agencyCard(of: id)
    }
  }

  package func agencies() async throws -> [Agency] {
    try await asking { session in
      try session.require(.seeCards)
      return try CardReading(session).agencies()
    }
  }
}
