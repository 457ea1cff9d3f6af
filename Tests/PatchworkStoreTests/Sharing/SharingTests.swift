import Foundation
import PatchworkCore
import Testing

@testable import PatchworkStore

/// Several programs on one file.
@Suite(.timeLimit(.minutes(1))) struct SharingTests {
  private let scratch: Scratch

  init() throws { scratch = try Scratch() }

  @Test(arguments: 0..<20) func manyCanOpenANewFileAtOnce(_ round: Int) async throws {
    let path = scratch.path("new\(round).db")
    try await withThrowingTaskGroup(of: Int.self) { group in
      for number in 0..<8 {
        group.addTask {
          let directory = try LocalDirectory(path: path, asker: .account(login: "\(number)"))
          _ = try await directory.addClient("Ann \(number)", "Pugh")
          return try await directory.summary().clients
        }
      }
      for try await clients in group { #expect((1...8).contains(clients)) }
    }
    #expect(try await LocalDirectory(path: path).summary().clients == 8)
  }

  @Test func writersTakeTurnsAndLoseNothing() async throws {
    let directories = try (0..<3).map { _ in try scratch.directory() }
    let client = try await directories[0].addClient("Ann", "Pugh")
    let refused = try await withThrowingTaskGroup(of: Int.self) { group in
      for directory in directories {
        group.addTask {
          var refused = 0
          for number in 0..<20 {
            var mine = try await directory.network(of: client).client
            mine.names[0].middle = "m\(number)"
            do {
              _ = try await directory.apply(.correctClient(mine))
            } catch DirectoryError.conflict { refused += 1 }
          }
          return refused
        }
      }
      return try await group.reduce(0, +)
    }
    // Every save that was not refused counted the version up by one: none was overwritten unseen.
    let version = try await directories[0].network(of: client).client.version
    #expect(version == 1 + 60 - refused)
  }

  @Test func changesAreHeardOfThroughALink() async throws {
    let directory = try LocalDirectory(path: scratch.path("real/patchwork.db"))
    try FileManager.default.createSymbolicLink(
      atPath: scratch.path("link.db"), withDestinationPath: scratch.path("real/patchwork.db"))
    let linked = try LocalDirectory(path: scratch.path("link.db"))
    let events = linked.events()
    let client = try await directory.addClient("Ann", "Pugh")
    for await event in events {
      #expect(event == .client(client))
      break
    }
  }

  @Test func manyChangesAtOnceAreToldAsOne() async throws {
    let directory = try scratch.directory()
    let other = try scratch.directory()
    let client = try await directory.addClient("Ann", "Pugh")
    let events = other.events()
    try await directory.upkeep.write { connection in
      try connection.write {
        for _ in 0..<1_000 {
          try connection.run(
            "INSERT INTO change (moment, practitioner, words, client) VALUES (0, 0, 'x', ?)",
            client)
        }
      }
    }
    // Of the client it may be told again, since nobody listened then.
    var told: [DirectoryEvent] = []
    for await event in events where event != .client(client) || !told.isEmpty {
      told.append(event)
      break
    }
    #expect(told == [.everything])
  }

  @Test func anOlderFileIsBroughtUpToDateAndKeepsWhatItHolds() async throws {
    let path = scratch.path("old.db")
    let old = try Connection(path: path, mode: .readWrite)
    try old.execute(Schema.migrations[0])
    try old.execute(
      "PRAGMA application_id = \(Schema.applicationID); PRAGMA user_version = 1")
    try old.execute("INSERT INTO agency VALUES (7, NULL, 1, 'Refuge', 'voluntary', '', '', '')")
    #expect(throws: DirectoryError.readOnly(path: path)) {
      try Store(path: path, mode: .readOnly)
    }
    let directory = try LocalDirectory(path: path)
    #expect(try await directory.agencies().map(\.name) == ["Refuge"])
    let version = try await directory.upkeep.read {
      try $0.row("PRAGMA user_version") { $0.int(0) }
    }
    #expect(version == Schema.migrations.count)
  }

  @Test(.timeLimit(.minutes(1))) func aLinkIsToldOfBoth() async throws {
    let directory = try scratch.directory()
    let ann = try await directory.addClient("Ann", "Pugh")
    let ben = try await directory.addClient("Ben", "Pugh")
    let other = try scratch.directory(asker: .account(login: "tom"))
    let events = other.events()
    _ = try await directory.apply(
      .relate(Relationship(client: ann, relative: ben, kind: .brother)))
    var waiting: Set<DirectoryEvent> = [.client(ann), .client(ben)]
    for await event in events {
      waiting.remove(event)
      if waiting.isEmpty { break }
    }
    #expect(waiting.isEmpty)
  }
}
