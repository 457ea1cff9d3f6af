import Foundation
import PatchworkCore
import PatchworkStore

/// A local database in a folder of its own, which goes away with it.
final class Scratch: Sendable {
  private let folder: URL

  init() throws {
    folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("patchwork-viewmodels-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(at: folder) }

  /// The database, asked on behalf of an account that nobody has linked to a practitioner yet.
  func directory(asker: Asker = .account(login: "amina")) throws -> LocalDirectory {
    try LocalDirectory(path: folder.appendingPathComponent("patchwork.db").path, asker: asker)
  }
}
