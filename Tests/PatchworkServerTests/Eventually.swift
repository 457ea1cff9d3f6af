import Foundation
import Testing

/// Waits for what comes about by itself; fails when it has not within ten seconds.
func eventually(
  _ holds: () async throws -> Bool, sourceLocation: SourceLocation = #_sourceLocation
) async throws {
  for _ in 0..<500 {
    if try await holds() { return }
    try await Task.sleep(for: .milliseconds(20))
  }
  Issue.record("it never came about", sourceLocation: sourceLocation)
}

/// The bytes of a file, to be searched for a text.
struct FileBytes {
  private let data: Data

  init(_ path: String) throws { data = try Data(contentsOf: URL(fileURLWithPath: path)) }

  func contains(_ text: String) -> Bool { data.range(of: Data(text.utf8)) != nil }
}
