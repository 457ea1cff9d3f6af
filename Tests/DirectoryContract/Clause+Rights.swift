import PatchworkCore

extension Clause {
  static let rights = [
    Clause("records are merged and taken apart by records stewards, and by nobody else") {
      premises in
      let amina = try await premises.colleague(.amina)
      let client = try await amina.addClient()
      let twin = try await amina.addClient(.named("Sian", "Watson"))
      let relative = try await amina.addClient(.named("Ben", "Pugh"))
      try await amina.make(
        .relate(Relationship(client: twin.id, relative: relative.id, kind: .brother)))
      guard try await amina.directory.roles().contains(.steward) else {
        for act in [RightsAct.merge(twin.id, into: client.id), .unmerge(twin.id)] {
          try await expectNotAllowed { try await amina.directory.apply(.rights(act)) }
        }
        try await expectNotAllowed {
          try await amina.directory.mergePreview(of: twin.id, into: client.id)
        }
        try await expectNotAllowed { try await amina.directory.mergedRecords(of: client.id) }
        return
      }
      let preview = try await amina.directory.mergePreview(of: twin.id, into: client.id)
      try expect(preview.joined.names.count, is: client.names.count + 1)
      try await amina.make(.rights(.merge(twin.id, into: client.id)))
      try await expect(.merged(into: client.id)) {
        try await amina.directory.open(twin.id, reason: .duty)
      }
      try await expect(.merged(into: client.id)) {
        try await amina.directory.network(of: twin.id)
      }
      let merged = try await amina.network(of: client.id)
      try expect(merged.family.map(\.person.id), is: [relative.id])
      try expect(
        try await amina.directory.mergedRecords(of: client.id).map(\.id), is: [twin.id])
      try await amina.make(.rights(.unmerge(twin.id)))
      var names = try await amina.client(client.id).names
      try expect(names, is: client.names)
      names = try await amina.client(twin.id).names
      try expect(names, is: twin.names)
    }
  ]
}

/// Goes on only if something is refused to the asker.
func expectNotAllowed<Value>(
  line: Int = #line, file: String = #fileID, from body: () async throws -> Value
) async throws {
  do {
    _ = try await body()
  } catch DirectoryError.notAllowed {
    return
  } catch {
    throw BrokenPromise(description: "\(file):\(line): \(error), wanted a refusal")
  }
  throw BrokenPromise(description: "\(file):\(line): not refused")
}
