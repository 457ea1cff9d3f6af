import PatchworkCore

/// One export into a folder of files.
///
/// All files are open together: the clients are read once, and fill three.
struct FolderExport {
  private let agencies, practitioners, contactPoints, clients, aliases, addresses: FileWriter
  private let relationships, involvements: FileWriter

  init(to folder: String) throws {
    func writer(_ file: ExchangeFile) throws -> FileWriter { try FileWriter(file, in: folder) }
    (agencies, practitioners) = (try writer(.agencies), try writer(.practitioners))
    (contactPoints, clients) = (try writer(.contactPoints), try writer(.clients))
    (aliases, addresses) = (try writer(.aliases), try writer(.addresses))
    (relationships, involvements) = (try writer(.relationships), try writer(.involvements))
  }

  /// - Returns: how many rows each file has.
  func run(from records: any RecordStream) throws -> [(file: ExchangeFile, rows: Int)] {
    try writeAgencies(records)
    try writePractitioners(records)
    try writeContactPoints(records)
    try writeClients(records)
    try writeRelationships(records)
    try writeInvolvements(records)
    let files = [
      agencies, practitioners, contactPoints, clients, aliases, addresses, relationships,
      involvements,
    ]
    // An export that stood there before goes only now that every file of the new one is whole.
    for file in files { try file.finish() }
    return files.map { (file: $0.file, rows: $0.rows) }
  }

  private func writeAgencies(_ records: any RecordStream) throws {
    let row = RecordRow<Agency, Void>(of: .agencies)
    try records.agencies { try row.write($0, to: agencies) }
  }

  private func writePractitioners(_ records: any RecordStream) throws {
    let row = RecordRow<Practitioner, PractitionerReferences>(
      of: .practitioners,
      others: [
        "agency": { $0.references.agency },
        "leave": { entry in
          LeaveText.text(
            zip(entry.record.leave, entry.references.covers).map { leave, cover in
              LeaveText.Piece(from: leave.from, through: leave.through, cover: cover)
            })
        },
      ])
    try records.practitioners { try row.write($0, to: practitioners) }
  }

  private func writeContactPoints(_ records: any RecordStream) throws {
    try records.contactPoints { entry in
      let point = entry.record
      try contactPoints.write([
        entry.identifier, entry.references, point.system.rawValue, point.use.rawValue, point.value,
        String(point.rank), text(point.from), text(point.until), text(point.lastConfirmed),
        text(point.deadSince),
      ])
    }
  }

  private func writeClients(_ records: any RecordStream) throws {
    let row = RecordRow<Client, ClientReferences>(
      of: .clients,
      others: [
        "household": {
          $0.references.isPlaceWithheld ? WithheldPlace.mark : $0.references.household ?? ""
        },
        "shielded": { $0.references.shielded?.rawValue ?? "" },
      ])
    try records.clients { stored in
      let entry = stored.references.isPlaceWithheld ? Self.marked(stored) : stored
      try row.write(entry, to: clients)
      for name in entry.record.names.dropFirst() {
        // Read again, an empty part of an alias is that of the registered name, unless it says
        // complete.
        try aliases.write([
          entry.identifier, name.kind.rawValue, name.given, name.middle, name.family,
          name.given.isEmpty || name.family.isEmpty ? "yes" : "",
        ])
      }
      for (position, address) in entry.record.addresses.enumerated()
      where position > 0 || address.until != nil {
        try addresses.write([
          entry.identifier, address.line, address.postcode?.text ?? "", text(address.from),
          text(address.until),
        ])
      }
    }
  }

  /// A client with the mark where their place would stand.
  private static func marked(_ entry: IdentifiedClient) -> IdentifiedClient {
    var client = entry.record
    client.addresses = [Address(line: WithheldPlace.mark)]
    return IdentifiedClient(client, entry.identifier, entry.references)
  }

  private func writeRelationships(_ records: any RecordStream) throws {
    try records.relationships { entry in
      try relationships.write([
        entry.client, entry.relative, entry.link.kind.rawValue, text(entry.link.from),
        text(entry.link.until),
      ])
    }
  }

  private func writeInvolvements(_ records: any RecordStream) throws {
    let row = RecordRow<Involvement, InvolvementReferences>(
      of: .involvements,
      others: [
        "client": { $0.references.client }, "practitioner": { $0.references.practitioner ?? "" },
        "agency": { $0.references.agency },
      ])
    try records.involvements { try row.write($0, to: involvements) }
  }

  /// A day as files write it; empty when there is none.
  private func text(_ day: CivilDate?) -> String { day?.description ?? "" }
}
