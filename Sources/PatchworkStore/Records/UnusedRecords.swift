import PatchworkCore

/// Deleting records that nothing else names. Refused with `conflict` where something does.
struct UnusedRecords {
  private let records: Records

  init(_ records: Records) { self.records = records }

  func delete(_ client: ClientID) throws {
    try requireNone("SELECT 1 FROM involvement WHERE client = ? LIMIT 1", client)
    try requireNone("SELECT 1 FROM relationship WHERE client = ? LIMIT 1", client)
    try records.clients.delete(client)
  }

  func delete(_ practitioner: PractitionerID) throws {
    try requireNone("SELECT 1 FROM involvement WHERE practitioner = ? LIMIT 1", practitioner)
    try requireNone("SELECT 1 FROM leave WHERE cover = ? LIMIT 1", practitioner)
    try requireNone("SELECT 1 FROM account WHERE practitioner = ? LIMIT 1", practitioner)
    try records.practitioners.delete(practitioner)
  }

  func delete(_ agency: AgencyID) throws {
    try requireNone("SELECT 1 FROM practitioner WHERE agency = ? LIMIT 1", agency)
    try requireNone("SELECT 1 FROM involvement WHERE agency = ? LIMIT 1", agency)
    try records.agencies.delete(agency)
  }

  private func requireNone<Subject>(_ sql: String, _ id: Identifier<Subject>) throws {
    if try records.connection.row(sql, id, read: { _ in true }) == true {
      throw DirectoryError.conflict
    }
  }
}
