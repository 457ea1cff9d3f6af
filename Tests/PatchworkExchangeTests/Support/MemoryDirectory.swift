import PatchworkCore
import Synchronization

/// As much of a directory as files need, in memory. It asks nobody's right, and has one source.
final class MemoryDirectory: RecordExchange {
  private let records = Mutex(MemoryRecords())
  private let counts = Mutex<[String: StagedCounts]>([:])

  var clientCount: Int { records.withLock { $0.clientTable.records.count } }
  /// What was applied last.
  var lastCounts: [String: StagedCounts] { counts.withLock { $0 } }

  func recordSources() async throws -> [RecordSourceSummary] { [] }

  func nameSource(_ source: RecordSource) async throws -> Int { 0 }

  func stage<Report: Sendable>(
    from source: RecordSource?,
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

/// Records of one kind by their identifiers, with those of their source.
struct MemoryTable<Record: Sendable>: Sendable {
  var records: [Identifier<Record>: Record] = [:]
  var identifiers: [String: Identifier<Record>] = [:]
  /// The identifiers of the list that is being staged.
  var staged: Set<String> = []
  private var last: Int64 = 0

  func held(_ identifier: String) throws -> Identifier<Record>? {
    if staged.contains(identifier) { throw IdentifierConflict.isStaged }
    return identifiers[identifier]
  }

  mutating func nextID() -> Identifier<Record> {
    last += 1
    return Identifier(rawValue: last)
  }

  mutating func put(_ record: Record, _ id: Identifier<Record>, from identifier: String) {
    records[id] = record
    identifiers[identifier] = id
    staged.insert(identifier)
  }

  func identifier(of id: Identifier<Record>) -> String {
    identifiers.first { $0.value == id }?.key ?? ""
  }

  func forEach(_ body: (Record, String) throws -> Void) rethrows {
    for (id, record) in records.sorted(by: { $0.key < $1.key }) {
      try body(record, identifier(of: id))
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

  func agencies(_ body: (IdentifiedAgency) throws -> Void) throws {
    try agencyTable.forEach { try body(Identified($0, $1, ())) }
  }

  func practitioners(_ body: (IdentifiedPractitioner) throws -> Void) throws {
    try practitionerTable.forEach { practitioner, identifier in
      let covers = practitioner.leave.map { $0.cover.map(practitionerTable.identifier) }
      try body(
        Identified(
          practitioner, identifier,
          (agency: agencyTable.identifier(of: practitioner.agency), covers: covers)))
    }
  }

  func contactPoints(_ body: (IdentifiedContactPoint) throws -> Void) throws {
    try contactPointTable.forEach { point, identifier in
      let owner = owners[point.id].map(practitionerTable.identifier) ?? ""
      try body(Identified(point, identifier, owner))
    }
  }

  func clients(_ body: (IdentifiedClient) throws -> Void) throws {
    try clientTable.forEach { client, identifier in
      let household = households.first { $0.value == client.household }?.key
      try body(
        Identified(
          client, identifier,
          (household: household, shielded: shields[client.id], isPlaceWithheld: false)))
    }
  }

  func relationships(_ body: (IdentifiedRelationship) throws -> Void) throws {
    let ordered = links.sorted { ($0.client, $0.relative) < ($1.client, $1.relative) }
    for link in ordered {
      try body(
        IdentifiedRelationship(
          link, client: clientTable.identifier(of: link.client),
          relative: clientTable.identifier(of: link.relative)))
    }
  }

  func involvements(_ body: (IdentifiedInvolvement) throws -> Void) throws {
    try involvementTable.forEach { involvement, identifier in
      try body(
        Identified(
          involvement, identifier,
          (
            client: clientTable.identifier(of: involvement.client),
            practitioner: involvement.practitioner.map(practitionerTable.identifier),
            agency: agencyTable.identifier(of: involvement.agency)
          )))
    }
  }
}
