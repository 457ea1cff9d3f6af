import PatchworkCore

/// What a network that keeps itself alive tells.
extension LocalDirectory {
  package func inbox() async throws -> Inbox { try await asking { try InboxReading($0).inbox() } }

  package func attention(_ id: AttentionID) async throws -> AttentionCard {
    try await asking { try AttentionReading($0).card(of: id) }
  }

  package func myDay() async throws -> MyDay { try await asking { try MyDayReading($0).day() } }

  package func myAgency() async throws -> AgencyUpkeep {
    try await reading(.upkeep) { try AgencyUpkeepReading($0).upkeep() }
  }

  /// Who of the asker's agency can come in.
  package func agencyAccounts() async throws -> AgencyAccounts {
    try await reading(.accounts) { try AccountListReading.ofMyAgency($0) }
  }

  /// What of a practitioner's cases is handed over, and what nobody has taken yet; for themselves
  /// and their agency only.
  package func handovers(of practitioner: PractitionerID) async throws -> HandoverList {
    try await reading(.cases(practitioner)) { try Handovers($0).list(of: practitioner) }
  }
}
