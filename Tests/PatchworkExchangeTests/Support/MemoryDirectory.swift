import PatchworkCore
import Synchronization

/// As much of a directory as files need, in memory. It asks nobody's right.
final class MemoryDirectory: RecordExchange {
  private let records = Mutex(MemoryRecords())
  private let counts = Mutex<[String: StagedCounts]>([:])

  var clientCount: Int { records.withLock { $0.clientTable.records.count } }
  /// What was applied last.
  var lastCounts: [String: StagedCounts] { counts.withLock { $0 } }

  func stage<Report: Sendable>(
    _ body: @Sendable (any StagingRegister) throws -> StagingEnd<Report>
  ) async throws -> Report {
    let register = MemoryRegister(records.withLock { $0 })
    switch try body(register) {
    case .undo(let report): return report
    case .apply(let report, let staged):
      let now = register.records
      records.withLock { $0 = now }
      counts.withLock { $0 = staged }
      return report
    }
  }

  func extract<Value: Sendable>(
    shieldedPlaces: Bool, _ body: @escaping @Sendable (any RecordStream) throws -> Value
  ) async throws -> Value {
    try body(records.withLock { $0 })
  }
}

/// Records of one kind by their identifiers, with their sources.
struct MemoryTable<Record: Sendable>: Sendable {
  var records: [Identifier<Record>: Record] = [:]
  var sources: [String: Identifier<Record>] = [:]
  /// The sources of the list that is being staged.
  var staged: Set<String> = []
  private var last: Int64 = 0

  func held(_ source: String) throws -> Identifier<Record>? {
    if staged.contains(source) { throw SourceConflict.isStaged }
    return sources[source]
  }

  mutating func nextID() -> Identifier<Record> {
    last += 1
    return Identifier(rawValue: last)
  }

  mutating func put(_ record: Record, _ id: Identifier<Record>, from source: String) {
    records[id] = record
    sources[source] = id
    staged.insert(source)
  }

  func source(of id: Identifier<Record>) -> String {
    sources.first { $0.value == id }?.key ?? ""
  }

  func forEach(_ body: (Record, String) throws -> Void) rethrows {
    for (id, record) in records.sorted(by: { $0.key < $1.key }) {
      try body(record, source(of: id))
    }
  }
}

/// What a directory in memory holds.
struct MemoryRecords: Sendable, RecordStream {
  var agencyTable = MemoryTable<Agency>()
  var practitionerTable = MemoryTable<Practitioner>()
  var contactPointTable = MemoryTable<ContactPoint>()
  var owners: [ContactPointID: PractitionerID] = [:]
  var clientTable = MemoryTable<Client>()
  var households: [String: HouseholdID] = [:]
  var shields: [ClientID: ShieldReason] = [:]
  var links: [Relationship] = []
  var involvementTable = MemoryTable<Involvement>()

  func agencies(_ body: (SourcedAgency) throws -> Void) throws {
    try agencyTable.forEach { try body(Sourced($0, $1, ())) }
  }

  func practitioners(_ body: (SourcedPractitioner) throws -> Void) throws {
    try practitionerTable.forEach { practitioner, source in
      let covers = practitioner.leave.map { $0.cover.map(practitionerTable.source) }
      try body(
        Sourced(
          practitioner, source,
          (agency: agencyTable.source(of: practitioner.agency), covers: covers)))
    }
  }

  func contactPoints(_ body: (SourcedContactPoint) throws -> Void) throws {
    try contactPointTable.forEach { point, source in
      let owner = owners[point.id].map(practitionerTable.source) ?? ""
      try body(Sourced(point, source, owner))
    }
  }

  func clients(_ body: (SourcedClient) throws -> Void) throws {
    try clientTable.forEach { client, source in
      let household = households.first { $0.value == client.household }?.key
      try body(
        Sourced(
          client, source,
          (household: household, shielded: shields[client.id], isPlaceWithheld: false)))
    }
  }

  func relationships(_ body: (SourcedRelationship) throws -> Void) throws {
    let ordered = links.sorted { ($0.client, $0.relative) < ($1.client, $1.relative) }
    for link in ordered {
      try body(
        SourcedRelationship(
          link, client: clientTable.source(of: link.client),
          relative: clientTable.source(of: link.relative)))
    }
  }

  func involvements(_ body: (SourcedInvolvement) throws -> Void) throws {
    try involvementTable.forEach { involvement, source in
      try body(
        Sourced(
          involvement, source,
          (
            client: clientTable.source(of: involvement.client),
            practitioner: involvement.practitioner.map(practitionerTable.source),
            agency: agencyTable.source(of: involvement.agency)
          )))
    }
  }
}
