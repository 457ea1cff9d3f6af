import PatchworkCore

/// Stages records in memory.
final class MemoryRegister: StagingRegister {
  fileprivate(set) var records: MemoryRecords

  init(_ records: MemoryRecords) { self.records = records }

  /// A day later than every day of the samples that must not lie in the future.
  var today: CivilDate { CivilDate(dayNumber: 20_785) }

  private func list<Record>(
    _ table: WritableKeyPath<MemoryRecords, MemoryTable<Record>>
  ) -> MemoryList<Record> {
    records[keyPath: table].staged = []
    return MemoryList(table, of: self)
  }

  func agencies() -> any RecordStaging<Agency> { list(\.agencyTable) }
  func practitioners() -> any PractitionerStaging { list(\.practitionerTable) }
  func clients() -> any ClientStaging { list(\.clientTable) }
  func involvements() -> any InvolvementStaging { list(\.involvementTable) }

  func contactPoints() -> any ContactPointStaging {
    records.contactPointTable.staged = []
    return MemoryContactPoints(self)
  }

  func clientParts() -> any ClientPartStaging { MemoryClientParts(register: self) }

  func agency(named identifier: String) -> AgencyID? { records.agencyTable.identifiers[identifier] }
  func practitioner(named identifier: String) -> PractitionerID? {
    records.practitionerTable.identifiers[identifier]
  }
  func client(named identifier: String) -> ClientID? { records.clientTable.identifiers[identifier] }
}

private final class MemoryList<Record: DescribedRecord>: RecordStaging {
  let table: WritableKeyPath<MemoryRecords, MemoryTable<Record>>
  let register: MemoryRegister

  init(_ table: WritableKeyPath<MemoryRecords, MemoryTable<Record>>, of register: MemoryRegister) {
    self.table = table
    self.register = register
  }

  func held(_ identifier: String) throws -> Record? {
    let rows = register.records[keyPath: table]
    return try rows.held(identifier).flatMap { rows.records[$0] }
  }

  func nextID() -> Identifier<Record> { register.records[keyPath: table].nextID() }

  func stage(_ record: Record, over before: Record?, from identifier: String) -> StagingResult {
    var next = record
    if before != nil && before != record { next.version += 1 }
    register.records[keyPath: table].put(next, record.id, from: identifier)
    return before == nil ? .added : before == record ? .unchanged : .changed
  }
}

extension MemoryList: PractitionerStaging where Record == Practitioner {
  func stage(
    _ leave: [Leave], of practitioner: PractitionerID, after result: StagingResult
  ) -> StagingResult {
    let before = register.records.practitionerTable.records[practitioner]?.leave
    register.records.practitionerTable.records[practitioner]?.leave = leave
    return before != leave && result == .unchanged ? .changed : result
  }
}

extension MemoryList: ClientStaging where Record == Client {
  func household(named identifier: String) -> HouseholdID {
    let next = HouseholdID(rawValue: Int64(register.records.households.count) + 1)
    let id = register.records.households[identifier] ?? next
    register.records.households[identifier] = id
    return id
  }

  /// Who recorded a death is for a store to know.
  func confirmDeath(of client: ClientID) -> Bool { false }

  func shield(_ client: ClientID, for reason: ShieldReason) -> Bool {
    if register.records.shields[client] != nil { return false }
    register.records.shields[client] = reason
    return true
  }
}

extension MemoryList: InvolvementStaging where Record == Involvement {
  func agency(of practitioner: PractitionerID) -> AgencyID? {
    register.records.practitionerTable.records[practitioner]?.agency
  }

  func hasLead(_ client: ClientID, besides involvement: InvolvementID) -> Bool {
    register.records.involvementTable.records.values.contains {
      $0.client == client && $0.isLead && $0.id != involvement && $0.isCurrent(on: register.today)
    }
  }
}

private final class MemoryContactPoints: ContactPointStaging {
  private let register: MemoryRegister

  init(_ register: MemoryRegister) { self.register = register }

  func held(_ identifier: String) throws -> ContactPointID? {
    try register.records.contactPointTable.held(identifier)
  }

  func contactPoints(of practitioner: PractitionerID) -> [ContactPoint] {
    register.records.contactPointTable.records.values.filter {
      register.records.owners[$0.id] == practitioner
    }
  }

  func stage(
    _ point: ContactPoint, of practitioner: PractitionerID, over before: ContactPoint?,
    from identifier: String
  ) -> StagingResult {
    var kept = point
    if before == nil { kept.id = register.records.contactPointTable.nextID() }
    register.records.contactPointTable.put(kept, kept.id, from: identifier)
    register.records.owners[kept.id] = practitioner
    return before == nil ? .added : before == point ? .unchanged : .changed
  }
}

private struct MemoryClientParts: ClientPartStaging {
  let register: MemoryRegister

  func names(of client: ClientID) -> [PersonName] {
    register.records.clientTable.records[client]?.names ?? []
  }

  func append(_ name: PersonName, at position: Int, of client: ClientID) {
    register.records.clientTable.records[client]?.names.insert(name, at: position)
  }

  func addresses(of client: ClientID) -> [Address] {
    register.records.clientTable.records[client]?.addresses ?? []
  }

  func append(_ address: Address, at position: Int, of client: ClientID) {
    register.records.clientTable.records[client]?.addresses.insert(address, at: position)
  }

  func relationships(of client: ClientID) -> [Relationship] {
    register.records.links.filter { $0.client == client }
  }

  func stage(_ link: Relationship, over before: Relationship?) -> StagingResult {
    if before == link { return .unchanged }
    func put(_ link: Relationship) {
      register.records.links.removeAll {
        $0.client == link.client && $0.relative == link.relative
      }
      register.records.links.append(link)
    }
    put(link)
    if before != nil { return .changed }
    put(link.reversed(for: register.records.clientTable.records[link.client]?.sex ?? .notKnown))
    return .added
  }
}
