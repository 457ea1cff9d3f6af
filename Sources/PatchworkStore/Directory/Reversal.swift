import PatchworkCore

/// What taking one record back needs: how it was, and how the change left it.
struct Reversal: Codable {
  /// A record of any kind, whole.
  enum Image: Codable {
    case client(Client)
    case practitioner(Practitioner)
    case agency(Agency)
    case involvement(Involvement)
    case relationship(Relationship, reverse: Relationship)
  }

  /// The record before the change; nil when the change added it.
  var before: Image?
  /// The record after the change; nil when the change removed it.
  var after: Image?
}

extension Connection {
  /// Puts a record back as it was, unless somebody has changed it since.
  func carryOut(_ reversal: Reversal) throws {
    switch (reversal.before, reversal.after) {
    case (let before, .client(let after)):
      try requireUnchanged(try client(after.id)?.version, after.version)
      guard case .client(var client) = before else {
        try requireUnused("involvement", "client", after.id.rawValue)
        return try run("DELETE FROM client WHERE id = ?", after.id)
      }
      client.version = after.version + 1
      try update(client)
    case (let before, .practitioner(let after)):
      try requireUnchanged(try practitioner(after.id)?.version, after.version)
      guard case .practitioner(var practitioner) = before else {
        try requireUnused("involvement", "practitioner", after.id.rawValue)
        return try run("DELETE FROM practitioner WHERE id = ?", after.id)
      }
      practitioner.version = after.version + 1
      try update(practitioner)
    case (let before, .agency(let after)):
      try requireUnchanged(try agency(after.id)?.version, after.version)
      guard case .agency(var agency) = before else {
        try requireUnused("practitioner", "agency", after.id.rawValue)
        try requireUnused("involvement", "agency", after.id.rawValue)
        return try run("DELETE FROM agency WHERE id = ?", after.id)
      }
      agency.version = after.version + 1
      try update(agency)
    case (let before, .involvement(let after)):
      try requireUnchanged(try involvement(after.id)?.version, after.version)
      guard case .involvement(var involvement) = before else {
        return try run("DELETE FROM involvement WHERE id = ?", after.id)
      }
      involvement.version = after.version + 1
      try update(involvement)
    case (_, .relationship(let link, reverse: _)):
      try deleteRelationship(between: link.client, and: link.relative)
      guard case .relationship(let old, let reverse) = reversal.before else { return }
      try insert(old)
      try insert(reverse)
    case (.relationship(let link, let reverse), nil):
      try insert(link)
      try insert(reverse)
    case (_, nil):
      throw DirectoryError.damaged(path: path, detail: "a change cannot be taken back")
    }
  }

  private func requireUnchanged(_ found: Int?, _ expected: Int) throws {
    guard found == expected else { throw DirectoryError.conflict }
  }

  private func requireUnused(_ table: String, _ column: String, _ id: Int64) throws {
    let isUsed = try row("SELECT 1 FROM \(table) WHERE \(column) = ? LIMIT 1", id) { _ in true }
    if isUsed == true { throw DirectoryError.conflict }
  }
}
