import Foundation
import PatchworkCore
import Testing

/// The table that the architecture page prints is the table that the program goes by.
@Suite(.timeLimit(.minutes(1))) struct AccessPolicyTests {
  /// A row of the page: what may be done, with what tie, and by whom.
  private struct Row: Hashable {
    var act: String
    var tie: String
    var rulings: [String]
  }

  private static func printedRows() throws -> [Row] {
    let page = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .appendingPathComponent("../../../Sources/Architecture.md").standardizedFileURL
    let lines = try String(contentsOf: page, encoding: .utf8).split(separator: "\n")
    guard let head = lines.firstIndex(where: { $0.hasPrefix("| what | tie |") }) else { return [] }
    return lines[(head + 2)...].prefix { $0.hasPrefix("|") }.map { line in
      let cells = line.split(separator: "|", omittingEmptySubsequences: false)
        .dropFirst().dropLast().map { $0.trimmingCharacters(in: .whitespaces) }
      return Row(act: cells[0], tie: cells[1], rulings: Array(cells[2...]))
    }
  }

  @Test func thePrintedTableIsTheWholeTable() throws {
    var expected: [Row] = []
    for act in AccessPolicy.Act.allCases {
      for tie in Tie.allCases {
        expected.append(
          Row(
            act: act.rawValue, tie: tie.rawValue,
            rulings: AccountRole.allCases.map {
              AccessPolicy.ruling(on: act, as: $0, tie: tie).rawValue
            }))
      }
    }
    let printed = try Self.printedRows()
    #expect(printed == expected)
  }

  @Test func severalRolesMayDoWhatOneOfThemMay() {
    for act in AccessPolicy.Act.allCases {
      for tie in Tie.allCases {
        for first in AccountRole.allCases {
          for second in AccountRole.allCases {
            let both = AccessPolicy.ruling(on: act, as: [first, second], tie: tie)
            #expect(
              both
                == max(
                  AccessPolicy.ruling(on: act, as: first, tie: tie),
                  AccessPolicy.ruling(on: act, as: second, tie: tie)))
          }
        }
        #expect(AccessPolicy.ruling(on: act, as: [], tie: tie) == .refused)
      }
    }
  }

  /// A closer tie never takes a right away.
  @Test func aCloserTieNeverAllowsLess() {
    for act in AccessPolicy.Act.allCases {
      for role in AccountRole.allCases {
        let own = AccessPolicy.ruling(on: act, as: role, tie: .own)
        let agency = AccessPolicy.ruling(on: act, as: role, tie: .agency)
        let none = AccessPolicy.ruling(on: act, as: role, tie: .none)
        #expect(own >= agency && agency >= none, "\(act) \(role)")
      }
    }
  }

  @Test func auditorsAndAdministratorsSeeAndChangeNoClient() {
    for role in [AccountRole.auditor, .administrator] {
      for tie in Tie.allCases {
        #expect(AccessPolicy.ruling(on: .openClient, as: role, tie: tie) == .refused)
        #expect(AccessPolicy.ruling(on: .changeClient, as: role, tie: tie) == .refused)
        #expect(AccessPolicy.ruling(on: .exchange, as: role, tie: tie) == .refused)
      }
    }
  }
}
