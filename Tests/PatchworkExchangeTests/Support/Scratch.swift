import ExchangeSamples
import Foundation

/// A folder that goes away with the test.
final class Scratch: Sendable {
  private let folder = FileManager.default.temporaryDirectory
    .appendingPathComponent("patchwork-\(UUID().uuidString)")

  init() { try? FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true) }

  deinit { try? FileManager.default.removeItem(at: folder) }

  func path(_ name: String) -> String { folder.appendingPathComponent(name).path }

  /// Writes a file below the folder, making folders on the way.
  func write(_ name: String, _ text: String) throws {
    let url = folder.appendingPathComponent(name)
    try FileManager.default.createDirectory(
      at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: url)
  }

  func read(_ name: String) throws -> String {
    String(decoding: try Data(contentsOf: folder.appendingPathComponent(name)), as: UTF8.self)
  }

  /// Writes the sample files into a folder, some of them changed.
  func writeSample(_ folder: String = "in", changing changes: [String: String] = [:]) throws {
    for (name, text) in sampleFiles.merging(changes, uniquingKeysWith: { $1 }) {
      try write("\(folder)/\(name)", text)
    }
  }
}
