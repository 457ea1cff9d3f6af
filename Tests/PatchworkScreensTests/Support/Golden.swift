import Foundation
import Testing

/// Screens kept as text files, to be looked at whenever one changes.
///
/// Run the tests with `PATCHWORK_RECORD=1` in the environment to write them anew; then read every
/// file that changed before keeping it.
enum Golden {
  private static let folder = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().appending(path: "Golden")

  /// Expects a screen to be as it is kept.
  static func expect(
    _ screen: String, is name: String, sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    let file = folder.appending(path: name + ".txt")
    let text = screen + "\n"
    if ProcessInfo.processInfo.environment["PATCHWORK_RECORD"] != nil {
      try text.write(to: file, atomically: true, encoding: .utf8)
      return
    }
    let kept = try String(contentsOf: file, encoding: .utf8)
    #expect(
      text == kept, "the screen is not as kept in \(name).txt", sourceLocation: sourceLocation)
  }
}
