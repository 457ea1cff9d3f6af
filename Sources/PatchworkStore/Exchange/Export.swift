import Glibc
import PatchworkCore
import PatchworkExchange

extension LocalDirectory {
  /// Writes the directory as the CSV files that `importFolder` reads, as it stands at one moment,
  /// and returns how many rows each file has.
  ///
  /// The same directory always gives the same bytes, and so does a directory imported from them.
  package func exportFolder(_ folder: String) async throws -> [(file: ExchangeFile, rows: Int)] {
    if mkdir(folder, 0o700) != 0 && errno != EEXIST {
      throw DirectoryError.cannotOpen(path: folder, reason: String(cString: strerror(errno)))
    }
    // Before a byte is written: what went out is known even if the program is stopped on the way.
    if isWritable {
      try await changing { session in
        try session.require(.exchange)
        try session.note(.export, details: try json(["words": "Exported everything"]))
      }
    }
    return try await asking { session in
      try session.require(.exchange)
      let export = Export(session.records)
      let written = try ExchangeFile.allCases.map { file in
        let writer = try CSVWriter(path: "\(folder)/\(file.fileName)")
        try writer.write(file.columns.map(\.name))
        return (file: file, rows: try export.write(file, to: writer), writer: writer)
      }
      // An export that stood there before goes only now that every file of the new one is whole.
      for file in written { try file.writer.finish() }
      return written.map { (file: $0.file, rows: $0.rows) }
    }
  }
}

/// Writing the rows of each file.
private struct Export {
  private let stored: Records
  private var connection: Connection { stored.connection }

  init(_ stored: Records) { self.stored = stored }

  /// The identifier by which files call a row: the source's, or its own.
  private func sourceID(_ table: NumberedTable, _ id: Int64?) throws -> String {
    guard let id else { return "" }
    return try stored.sources.source(of: id, in: table)
      ?? ownSourcePrefix + Identifier<Never>(rawValue: id).description
  }

  func write(_ file: ExchangeFile, to writer: CSVWriter) throws -> Int {
    switch file {
    case .agencies: try exportAgencies(writer)
    case .practitioners: try exportPractitioners(writer)
    case .contactPoints: try exportContactPoints(writer)
    case .clients: try exportClients(writer)
    case .aliases: try exportAliases(writer)
    case .addresses: try exportAddresses(writer)
    case .relationships: try exportRelationships(writer)
    case .involvements: try exportInvolvements(writer)
    }
  }

  /// Writes one row for each record of a table: identifier, fields, and what other columns hold.
  private func write<Record: DescribedRecord>(
    _ file: ExchangeFile, of table: NumberedTable, to writer: CSVWriter,
    read: (Identifier<Record>) throws -> Record?, others: (Record) throws -> [String: String]
  ) throws -> Int {
    let columns = file.columns.map(\.name)
    let fields = Dictionary(
      uniqueKeysWithValues: Record.fields.flatMap(\.columns).map { ($0.name, $0) })
    var rows = 0
    try connection.forEachRow("SELECT id FROM \(table.rawValue) ORDER BY id") { row in
      let id: Identifier<Record> = row.id(0)
      guard let record = try read(id) else { return }
      var cells = try others(record)
      cells["id"] = try sourceID(table, id.rawValue)
      try writer.write(columns.map { cells[$0] ?? fields[$0]?.write?(record) ?? "" })
      rows += 1
    }
    return rows
  }

  private func exportAgencies(_ writer: CSVWriter) throws -> Int {
    try write(.agencies, of: .agency, to: writer, read: stored.agencies.read) { _ in [:] }
  }

  private func exportPractitioners(_ writer: CSVWriter) throws -> Int {
    try write(.practitioners, of: .practitioner, to: writer, read: stored.practitioners.read) {
      person in
      let leave = try person.leave.map { leave in
        LeaveText.Piece(
          from: leave.from, through: leave.through,
          cover: try leave.cover.map { try sourceID(.practitioner, $0.rawValue) })
      }
      return [
        "agency": try sourceID(.agency, person.agency.rawValue), "leave": LeaveText.text(leave),
      ]
    }
  }

  private func exportContactPoints(_ writer: CSVWriter) throws -> Int {
    var rows = 0
    try connection.forEachRow(
      """
      SELECT id, practitioner, system, use, value, rank, first_day, last_day, last_confirmed,
        dead_since
      FROM contact_point ORDER BY id
      """
    ) { row in
      try writer.write([
        try sourceID(.contactPoint, row.int64(0)), try sourceID(.practitioner, row.int64(1)),
        row.text(2), row.text(3), row.text(4), row.text(5), try row.dateText(6),
        try row.dateText(7), try row.dateText(8), try row.dateText(9),
      ])
      rows += 1
    }
    return rows
  }

  private func exportClients(_ writer: CSVWriter) throws -> Int {
    try write(.clients, of: .client, to: writer, read: stored.clients.read) { client in
      let reason = try connection.row(
        "SELECT reason FROM shield WHERE client = ? ORDER BY id LIMIT 1", client.id
      ) { $0.text(0) }
      return [
        "household": try sourceID(.household, client.household?.rawValue),
        "shielded": reason ?? "",
      ]
    }
  }

  private func exportAliases(_ writer: CSVWriter) throws -> Int {
    var rows = 0
    try connection.forEachRow(
      """
      SELECT client, kind, given, middle, family FROM client_name
      WHERE position > 0 ORDER BY client, position
      """
    ) { row in
      try writer.write([
        try sourceID(.client, row.int64(0)), row.text(1), row.text(2), row.text(3), row.text(4),
        row.text(2).isEmpty || row.text(4).isEmpty ? "yes" : "",
      ])
      rows += 1
    }
    return rows
  }

  private func exportAddresses(_ writer: CSVWriter) throws -> Int {
    var rows = 0
    try connection.forEachRow(
      """
      SELECT client, line, postcode, first_day, last_day FROM address
      WHERE position > 0 OR last_day IS NOT NULL ORDER BY client, position
      """
    ) { row in
      try writer.write([
        try sourceID(.client, row.int64(0)), row.text(1), row.text(2), try row.dateText(3),
        try row.dateText(4),
      ])
      rows += 1
    }
    return rows
  }

  private func exportRelationships(_ writer: CSVWriter) throws -> Int {
    var rows = 0
    try connection.forEachRow(
      """
      SELECT client, relative, kind, first_day, last_day FROM relationship
      ORDER BY client, relative
      """
    ) { row in
      try writer.write([
        try sourceID(.client, row.int64(0)), try sourceID(.client, row.int64(1)), row.text(2),
        try row.optionalDate(3)?.description ?? "", try row.optionalDate(4)?.description ?? "",
      ])
      rows += 1
    }
    return rows
  }

  private func exportInvolvements(_ writer: CSVWriter) throws -> Int {
    try write(.involvements, of: .involvement, to: writer, read: stored.involvements.read) {
      involvement in
      [
        "client": try sourceID(.client, involvement.client.rawValue),
        "practitioner": try sourceID(.practitioner, involvement.practitioner?.rawValue),
        "agency": try sourceID(.agency, involvement.agency.rawValue),
      ]
    }
  }
}

extension Row {
  /// A day as files write it; empty when there is none.
  fileprivate func dateText(_ column: Int32) throws -> String {
    try optionalDate(column)?.description ?? ""
  }
}
