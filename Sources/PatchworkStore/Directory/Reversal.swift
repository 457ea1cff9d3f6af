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
  /// What is taken back instead, where an act changed no record.
  var living: LivingReversal?
  /// The client who is given back, where the change merged two; told once, with what it left.
  var merged: ClientID?
  /// A decision that was noted.
  var sharing: SharingID?
  /// News that a network was told.
  var correction: CorrectionID?
  /// News of who joined or left.
  var news: NetworkNewsID?
}

/// A record that counts its saves.
private protocol Versioned: Equatable {
  var version: Int { get set }
}

extension Client: Versioned {}
extension Practitioner: Versioned {}
extension Agency: Versioned {}
extension Involvement: Versioned {}

/// Taking back, inside a write transaction. Refused with `conflict` wherever a record is no longer
/// as the change left it: nobody's later work is lost to another's undo.
extension Connection {
  func carryOut(_ reversal: Reversal, today: CivilDate) throws {
    if let living = reversal.living { return try carryOut(living) }
    if let sharing = reversal.sharing {
      return try run("DELETE FROM sharing_decision WHERE id = ?", sharing)
    }
    if let news = reversal.news {
      return try run("DELETE FROM network_news WHERE id = ?", news)
    }
    if let correction = reversal.correction {
      return try run("DELETE FROM correction WHERE id = ?", correction)
    }
    if let merged = reversal.merged {
      return reversal.after == nil ? () : try takeBackMerge(of: merged, today: today)
    }
    switch (reversal.before, reversal.after) {
    case (let before, .client(let after)):
      let version = try requireAsLeft(try client(after.id), after)
      guard case .client(var client) = before else { return try delete(after) }
      client.version = version + 1
      try update(client)
    case (let before, .practitioner(let after)):
      let version = try requireAsLeft(try practitioner(after.id), after)
      guard case .practitioner(var practitioner) = before else { return try delete(after) }
      practitioner.version = version + 1
      try update(practitioner)
    case (let before, .agency(let after)):
      let version = try requireAsLeft(try agency(after.id), after)
      guard case .agency(var agency) = before else { return try delete(after) }
      agency.version = version + 1
      try update(agency)
    case (let before, .involvement(let after)):
      let version = try requireAsLeft(try involvement(after.id), after)
      guard case .involvement(var involvement) = before else {
        return try run("DELETE FROM involvement WHERE id = ?", after.id)
      }
      try requireNoOtherLead(than: involvement, today: today)
      involvement.version = version + 1
      try update(involvement)
    case (let before, .relationship(let link, let reverse)):
      try requireLink(link, reverse: reverse)
      try deleteRelationship(between: link.client, and: link.relative)
      if case .relationship(let link, let reverse) = before { try insert(link, reverse: reverse) }
    case (.relationship(let link, let reverse), nil):
      try requireLink(link, reverse: nil)
      try insert(link, reverse: reverse)
    case (_, nil):
      throw DirectoryError.damaged(path: path, detail: "a change cannot be taken back")
    }
  }

  /// Gives the version that a record has now, if nothing else in it has changed.
  private func requireAsLeft<Record: Versioned>(_ found: Record?, _ left: Record) throws -> Int {
    guard let found else { throw DirectoryError.conflict }
    var comparable = left
    comparable.version = found.version
    guard comparable == found else { throw DirectoryError.conflict }
    return found.version
  }

  private func requireLink(_ link: Relationship, reverse: Relationship?) throws {
    let found = try image(of: link)
    guard let reverse else {
      if found != nil { throw DirectoryError.conflict }
      return
    }
    guard case .relationship(link, reverse) = found else { throw DirectoryError.conflict }
  }

  private func requireNoOtherLead(than leader: Involvement, today: CivilDate) throws {
    guard leader.isLead, leader.isCurrent(on: today) else { return }
    let isLed = try involvements(of: leader.client).contains {
      $0.isLead && $0.id != leader.id && $0.isCurrent(on: today)
    }
    if isLed { throw DirectoryError.conflict }
  }

  private func insert(_ link: Relationship, reverse: Relationship) throws {
    guard try exists(link.client, in: .client), try exists(link.relative, in: .client) else {
      throw DirectoryError.conflict
    }
    try insert(link)
    try insert(reverse)
  }

  private func delete(_ client: Client) throws {
    try requireNone("SELECT 1 FROM involvement WHERE client = ? LIMIT 1", client.id)
    try requireNone("SELECT 1 FROM relationship WHERE client = ? LIMIT 1", client.id)
    try run("DELETE FROM client WHERE id = ?", client.id)
  }

  private func delete(_ practitioner: Practitioner) throws {
    let id = practitioner.id
    try requireNone("SELECT 1 FROM involvement WHERE practitioner = ? LIMIT 1", id)
    try requireNone("SELECT 1 FROM leave WHERE cover = ? LIMIT 1", id)
    try requireNone("SELECT 1 FROM account WHERE practitioner = ? LIMIT 1", id)
    try run("DELETE FROM practitioner WHERE id = ?", id)
  }

  private func delete(_ agency: Agency) throws {
    try requireNone("SELECT 1 FROM practitioner WHERE agency = ? LIMIT 1", agency.id)
    try requireNone("SELECT 1 FROM involvement WHERE agency = ? LIMIT 1", agency.id)
    try run("DELETE FROM agency WHERE id = ?", agency.id)
  }

  private func requireNone<Subject>(_ sql: String, _ id: Identifier<Subject>) throws {
    if try row(sql, id, read: { _ in true }) == true { throw DirectoryError.conflict }
  }
}
