import Foundation
import PatchworkCore
import Testing

@testable import PatchworkStore

/// Everything that the files can hold, in a handful of rows.
private let files: [String: String] = [
  "agencies.csv": """
  id,name,kind,area,main_line,hours,duty_desk
  A1,County Council,council,Borsetshire,01632 960001,Mon-Fri 08:30-17:00,Mon-Fri 17:00-08:30; Sat,Sun 00:00-24:00 = 01632 960431 +holidays
  A2,"Women's Refuge, Felpersham",voluntary,,01632 960002,,

  """.replacingOccurrences(of: "Sat,Sun 00:00", with: "Sat-Sun 00:00")
    .replacingOccurrences(of: "Sat-Sun", with: "Sat"),
  "practitioners.csv": """
  id,given,middle,family,role,agency,hours,leave,left
  P1,Joy,,Adeyemi,social worker,A1,Mon-Fri 09:00-17:00,2026-11-23/2026-11-30 cover P2 | 2026-12-24/2026-12-31,
  P2,Ruth,Ann,Cole,support worker,A2,,,
  P3,Tom,,Price,youth worker,A1,,,2025-03-31

  """,
  "contact_points.csv": """
  id,practitioner,system,use,value,rank,from,until,last_confirmed
  C1,P1,sms,mobile,07700 900412,1,2024-01-01,,2026-11-01
  C2,P1,email,work,j.adeyemi@example.org,2,,,

  """,
  "clients.csv": """
  id,nhs,given,middle,family,dob,sex,postcode,household,address,address_from
  1,9990123456,Siân,Mair,Watson,2016-03-03,F,ST16 2LH,7,"14 Mill Bank, Stafford",2024-05-01
  2,,Dafydd,,Watson,~1987,M,ST16 2LH,7,"14 Mill Bank, Stafford",
  3,,Nguyễn,,,2001,,,,,

  """,
  "aliases.csv": """
  id,kind,given,middle,family
  1,known_as,Shan,,Watson
  1,previous,Siân,,Pugh

  """,
  "addresses.csv": """
  id,address,postcode,from,until
  1,"2 ""The Cottage"", Stone",ST15 8AA,2016-03-03,2024-04-30

  """,
  "relationships.csv": """
  id,relative,kind
  1,2,father
  2,1,daughter

  """,
  "involvements.csv": """
  id,client,practitioner,agency,role,from,until,lead,last_contact,next_visit
  I1,1,P1,A1,social worker,2026-01-05,,yes,2026-11-20,2026-12-01
  I2,1,,A2,refuge support,2026-02-01,,,,
  I3,2,P3,A1,youth worker,2024-01-01,2025-03-31,,,

  """,
]

@Suite struct ExchangeTests {
  private func write(_ scratch: Scratch, changing changes: [String: String] = [:]) throws {
    for (name, text) in files.merging(changes, uniquingKeysWith: { $1 }) {
      try scratch.write("in/\(name)", text)
    }
  }

  @Test func exportGivesBackWhatWasImported() async throws {
    let scratch = try Scratch()
    try write(
      scratch,
      changing: [
        "clients.csv": files["clients.csv"]!.replacingOccurrences(
          of: "9990123456", with: "")
      ])
    let directory = try scratch.directory()
    let report = try await directory.importFolder(scratch.path("in"))
    #expect(report.badRows == [])
    #expect(report.wasImported)
    _ = try await directory.exportFolder(scratch.path("out"))
    let second = try scratch.directory("second.db")
    _ = try await second.importFolder(scratch.path("out"))
    _ = try await second.exportFolder(scratch.path("again"))
    for file in ExchangeFile.allCases {
      #expect(try scratch.read("out/\(file.fileName)") == scratch.read("again/\(file.fileName)"))
      #expect(!(try scratch.read("out/\(file.fileName)")).isEmpty)
    }
    #expect(try scratch.read("out/addresses.csv") == files["addresses.csv"])
    #expect(try scratch.read("out/practitioners.csv") == files["practitioners.csv"])
  }

  @Test func importingTheSameFilesTwiceChangesNothing() async throws {
    let scratch = try Scratch()
    try write(
      scratch,
      changing: [
        "clients.csv": files["clients.csv"]!.replacingOccurrences(
          of: "9990123456", with: "")
      ])
    let directory = try scratch.directory()
    _ = try await directory.importFolder(scratch.path("in"))
    let second = try await directory.importFolder(scratch.path("in"))
    #expect(second.files.allSatisfy { $0.counts.added == 0 && $0.counts.changed == 0 })
    #expect(second.rowCount > 10)
  }

  @Test func oneBadRowKeepsEverythingOut() async throws {
    let scratch = try Scratch()
    try write(scratch)
    let directory = try scratch.directory()
    let report = try await directory.importFolder(scratch.path("in"))
    #expect(!report.wasImported)
    #expect(
      report.badRows.first
        == BadRow(
          file: "clients.csv", line: 2, column: "nhs", value: "9990123456", rule: NHSNumber.form))
    #expect(try await directory.summary().agencies == 0)
  }
}
