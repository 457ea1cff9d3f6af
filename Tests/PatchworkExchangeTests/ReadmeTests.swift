import Foundation
import PatchworkExchange
import Testing

/// The README's table of files, which is written by hand.
@Suite struct ReadmeTests {
  /// The files named in the table with their columns, required ones marked by a star.
  private func table() throws -> [(file: String, columns: [String])] {
    let readme = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .appendingPathComponent("../../README.md").standardized
    let text = try String(contentsOf: readme, encoding: .utf8)
    return text.matches(of: /(?m)^\| `(\w+\.csv)` \| ([^|(]+)(?: \([^|]*\))? \|$/).map { row in
      (String(row.1), row.2.split(separator: ", ").map(String.init))
    }
  }

  @Test func namesEveryFileInOrder() throws {
    #expect(try table().map(\.file) == ExchangeFile.allCases.map(\.fileName))
  }

  @Test(arguments: ExchangeFile.allCases)
  func namesEveryColumnInOrder(of file: ExchangeFile) throws {
    let row = try #require(try table().first { $0.file == file.fileName })
    #expect(row.columns == file.columns.map { $0.name + ($0.isRequired ? "*" : "") })
  }
}
