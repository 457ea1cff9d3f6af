import PatchworkCore

/// Whether an organisation asks what people are looked up for.
extension LocalDirectory {
  package func asksPurpose() async throws -> Bool {
    try await upkeep.read { try SettingTable($0).asksPurpose() }
  }

  /// Says whether it does; recorded, with who said it.
  package func askPurpose(_ isAsked: Bool) async throws {
    try await changing { session in
      try session.records.settings.setAsksPurpose(isAsked)
      let words =
        isAsked
        ? Phrase("Searches ask for a purpose").english
        : Phrase("Searches ask for no purpose").english
      try session.note(.rights, details: try json(["words": words]))
    }
  }
}
