import Foundation
import PatchworkCore
import PatchworkExchange
import RandomInput
import Testing

@testable import PatchworkStore

/// Files that cannot be opened, or not for writing: a clear refusal each, and nothing lost.
@Suite(.timeLimit(.minutes(1))) struct OpeningTests {
  private let scratch: Scratch

  init() throws { scratch = try Scratch() }

  private func makeUsed(_ name: String = "patchwork.db") async throws -> ClientID {
    let directory = try scratch.directory(name)
    return try await directory.addClient("Ann", "Pugh")
  }

  private func damage(_ error: any Error) -> Bool {
    if case DirectoryError.damaged = error { return true }
    return false
  }

  @Test func aMissingFolderIsMadeForItsOwnerAlone() async throws {
    let directory = try LocalDirectory(path: scratch.path("new/folder/patchwork.db"))
    _ = try await directory.addClient("Ann", "Pugh")
    #expect(try scratch.permissions("new") == 0o700)
    #expect(try scratch.permissions("new/folder") == 0o700)
    for file in ["patchwork.db", "patchwork.db-wal", "patchwork.db-shm"] {
      #expect(try scratch.permissions("new/folder/\(file)") == 0o600)
    }
  }

  @Test func aFolderThatCannotBeMadeIsNamed() throws {
    try scratch.write("file", "not a folder")
    #expect {
      try LocalDirectory(path: scratch.path("file/patchwork.db"))
    } throws: { error in
      guard case DirectoryError.cannotOpen(_, let reason) = error else { return false }
      return reason.contains("file/")
    }
    #expect {
      try LocalDirectory(path: scratch.path(""))
    } throws: { error in
      if case DirectoryError.cannotOpen = error { return true }
      return false
    }
  }

  @Test func anotherProgramsFileIsLeftAlone() async throws {
    let foreign = try Connection(path: scratch.path("other.db"), mode: .readWrite)
    try foreign.execute("CREATE TABLE client (id INTEGER); INSERT INTO client VALUES (7)")
    let before = try scratch.data("other.db")
    #expect(performing: { try scratch.directory("other.db") }, throws: damage)
    #expect(try scratch.data("other.db") == before)
    try scratch.write("notes.txt", String(repeating: "no database at all\n", count: 100))
    #expect(performing: { try scratch.directory("notes.txt") }, throws: damage)
    try scratch.write("short.txt", "x")
    #expect(performing: { try scratch.directory("short.txt") }, throws: damage)
    #expect(try scratch.read("short.txt") == "x")
  }

  @Test func aNewerVersionIsRefused() async throws {
    _ = try await makeUsed()
    let path = scratch.path("patchwork.db")
    try Connection(path: path, mode: .readWrite).execute("PRAGMA user_version = 9999")
    #expect(throws: DirectoryError.newerVersion(path: path)) { try scratch.directory() }
  }

  @Test func aDatabaseThatIsLockedIsBusy() async throws {
    _ = try await makeUsed()
    let other = try Connection(path: scratch.path("patchwork.db"), mode: .readWrite)
    try other.execute("PRAGMA locking_mode = EXCLUSIVE; BEGIN EXCLUSIVE")
    try other.execute("UPDATE client SET version = version")
    #expect(throws: DirectoryError.busy) {
      try Store(path: scratch.path("patchwork.db"), patience: 1)
    }
  }

  @Test func aChangeThatMustWaitTooLongIsBusyAndReadingGoesOn() async throws {
    let client = try await makeUsed()
    let path = scratch.path("patchwork.db")
    let directory = LocalDirectory(
      store: try Store(path: path, patience: 1), asker: .account(login: "amina"))
    let other = try Connection(path: path, mode: .readWrite)
    try other.execute("BEGIN IMMEDIATE")
    await #expect(throws: DirectoryError.busy) { try await directory.addClient("Ben", "Pugh") }
    #expect(try await directory.network(of: client).client.name.given == "Ann")
    try other.execute("COMMIT")
    _ = try await directory.addClient("Ben", "Pugh")
    #expect(try await directory.summary().clients == 2)
  }

  @Test(arguments: [AccessMode.readOnly, .unchanging])
  func aFileThatMayOnlyBeReadIsRead(_ mode: AccessMode) async throws {
    let client = try await makeUsed("what % is # this?.db")
    let path = scratch.path("what % is # this?.db")
    let directory = LocalDirectory(
      store: try Store(path: path, mode: mode), asker: .account(login: "amina"))
    #expect(try await directory.network(of: client).client.name.given == "Ann")
    #expect(try await directory.recentClients(limit: 5).map(\.id) == [client])
    #expect(try await directory.search(SearchRequest(text: "ann")).hits.count == 1)
    await #expect(throws: DirectoryError.readOnly(path: path)) {
      try await directory.addClient("Ben", "Pugh")
    }
    await #expect(throws: DirectoryError.readOnly(path: path)) {
      try await directory.undoLastChange()
    }
  }

  @Test func aFullDiskKeepsWhatWasThere() async throws {
    let client = try await makeUsed()
    let directory = try scratch.directory()
    try await directory.upkeep.write { try $0.execute("PRAGMA max_page_count = 1") }
    var refusal: DirectoryError?
    for number in 0..<1_000 where refusal == nil {
      do {
        _ = try await directory.addClient("Ben \(number)", "Pugh")
      } catch let error as DirectoryError { refusal = error }
    }
    #expect(refusal == .diskFull(path: scratch.path("patchwork.db")))
    #expect(try await directory.network(of: client).client.name.given == "Ann")
    try await directory.upkeep.write { try $0.execute("PRAGMA max_page_count = 1000000") }
    _ = try await directory.addClient("Cat", "Pugh")
  }

  /// Cuts and scratches of a file, at places that differ from run to run.
  @Test func aDamagedFileIsRefusedOrReadAndNeverTrapsOn() async throws {
    let directory = try scratch.directory("whole.db")
    for number in 0..<15 { _ = try await directory.addClient("Ann \(number)", "Pugh") }
    try await directory.upkeep.write { try $0.execute("PRAGMA wal_checkpoint(TRUNCATE)") }
    let whole = try scratch.data("whole.db")
    var random = SeededRandom()
    for attempt in 0..<60 {
      var data = whole
      if attempt < 20 {
        data = data.prefix(Int.random(in: 1..<whole.count, using: &random))
      } else {
        for _ in 0..<Int.random(in: 1...200, using: &random) {
          data[Int.random(in: 0..<whole.count, using: &random)] =
            UInt8.random(in: 0...255, using: &random)
        }
      }
      try data.write(to: URL(fileURLWithPath: scratch.path("damaged.db")))
      for part in ["-wal", "-shm"] {
        try? FileManager.default.removeItem(atPath: scratch.path("damaged.db" + part))
      }
      do {
        try await readEverything(in: try scratch.directory("damaged.db"))
      } catch is DirectoryError {}
    }
  }

  private func readEverything(in directory: LocalDirectory) async throws {
    _ = try await directory.summary()
    _ = try await directory.agencies()
    _ = try await directory.search(SearchRequest(text: "ann"))
    let ids: [ClientID] = try await directory.upkeep.read {
      try $0.rows("SELECT id FROM client") { $0.id(0) }
    }
    for id in ids {
      var client = try await directory.network(of: id).client
      client.sex = .other
      _ = try await directory.apply(.correctClient(client))
    }
    while try await directory.undoLastChange() != nil {}
    _ = try await directory.exportFolder(scratch.path("salvaged"))
  }
}

extension LocalDirectory {
  @discardableResult func addClient(_ given: String, _ family: String) async throws -> ClientID {
    let draft = Client(names: [PersonName(given: given, family: family)])
    return ClientID(rawValue: try await apply(.addClient(draft)).subject)
  }
}
