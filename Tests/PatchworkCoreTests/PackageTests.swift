import Foundation
import Testing

/// What `Package.swift` says of the targets, held against their sources.
@Suite struct PackageTests {
  private struct Target {
    var name: String
    var dependencies: Set<String>
    /// The folder of its sources, from the top of the package.
    var path: String
  }

  private let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()

  private func targets() throws -> [Target] {
    let manifest = try String(
      contentsOf: root.appendingPathComponent("Package.swift"), encoding: .utf8)
    let starts = /\.(?<kind>target|executableTarget|testTarget)\(/
    let matches = manifest.matches(of: starts)
    let ends = matches.dropFirst().map(\.range.lowerBound) + [manifest.endIndex]
    return try zip(matches, ends).map { match, end in
      let text = manifest[match.range.upperBound..<end]
      let name = try #require(text.firstMatch(of: /name: "([^"]+)"/)?.1)
      let list = text.firstMatch(of: /dependencies: \[([^\]]*)\]/)?.1 ?? ""
      let folder = match.kind == "testTarget" ? "Tests" : "Sources"
      let path = text.firstMatch(of: /path: "([^"]+)"/)?.1
      return Target(
        name: String(name), dependencies: Set(list.matches(of: /"([^"]+)"/).map { String($0.1) }),
        path: path.map(String.init) ?? "\(folder)/\(name)")
    }
  }

  /// An incremental build follows no import that is not named here: it would link code that was
  /// compiled against what the other target was before.
  @Test func aTargetNamesEveryOtherThatItImports() throws {
    let targets = try targets()
    let names = Set(targets.map(\.name))
    #expect(names.isSuperset(of: ["PatchworkCore", "PatchworkStore", "patchwork", "CSQLite"]))
    var imports = 0
    for target in targets {
      let folder = root.appendingPathComponent(target.path)
      for file in try FileManager.default.subpathsOfDirectory(atPath: folder.path)
      where file.hasSuffix(".swift") {
        let text = try String(contentsOf: folder.appendingPathComponent(file), encoding: .utf8)
        for found in text.matches(of: /(?m)^(?:@testable )?import (?:\w+ )?(\w+)/) {
          let name = String(found.1)
          guard names.contains(name), name != target.name else { continue }
          imports += 1
          if !target.dependencies.contains(name) {
            Issue.record("\(target.name) imports \(name) in \(file), and does not name it")
          }
        }
      }
    }
    #expect(imports > 500)
  }
}
