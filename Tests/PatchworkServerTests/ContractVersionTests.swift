import PatchworkAPI
import ServedDirectory
import Testing

@Suite("What the two ends know of each other, at the server", .timeLimit(.minutes(1)))
struct ContractVersionTests {
  private static let field = "patchwork-contract"
  private static let sian = #"{"names":[{"given":"Siân","family":"Watson"}]}"#

  @Test("a program that tells its contract is told the server's, and no other is")
  func told() async throws {
    let served = try ServedDirectory()
    try await served.linkedPractitioner()
    let ours = String(ContractVersion.current)
    let known = try await Exchange(served, "GET", "/v1/me", [Self.field: "1"])
    #expect(known.status == 200 && known.fields[Self.field] == ours)
    let refused = try await Exchange(served, "GET", "/v1/clients/x", [Self.field: "1"])
    #expect(refused.status == 404 && refused.fields[Self.field] == ours)
    let other = try await Exchange(served, "GET", "/v1/me")
    #expect(other.status == 200 && other.fields[Self.field] == nil)
  }

  @Test("a program that is too old is told so in a sentence, and may ask what runs here")
  func tooOld() async throws {
    let served = try ServedDirectory()
    try await served.linkedPractitioner()
    let old: HTTPFields = [Self.field: "0"]
    let refused = try await Exchange(served, "POST", "/v1/clients", old, body: Self.sian)
    #expect(refused.status == 403)
    #expect(refused["type"] == "urn:patchwork:problem:program-too-old")
    #expect(refused["detail"]?.hasPrefix("Your version of Patchwork is too old") == true)
    #expect(try await served.local.summary().clients == 0)
    #expect(try await Exchange(served, "GET", "/v1/me", old).status == 403)
    #expect(try await Exchange(served, "GET", "/v1/version", old).status == 200)
    #expect(try await Exchange(served, "GET", "/v1/me", [Self.field: "new"]).status == 400)
  }

  @Test("a newer program's fact that the server does not know is refused, not dropped")
  func newer() async throws {
    let served = try ServedDirectory()
    try await served.linkedPractitioner()
    let newer: HTTPFields = [Self.field: "1000"]
    let body =
      #"{"names":[{"given":"Siân","family":"Watson","said":"Sharn"}],"interpreter":"BSL"}"#
    let refused = try await Exchange(served, "POST", "/v1/clients", newer, body: body)
    #expect(refused.status == 422 && refused["field"] == "interpreter")
    let nested = #"{"names":[{"given":"Siân","family":"Watson","said":"Sharn"}]}"#
    let inside = try await Exchange(served, "POST", "/v1/clients", newer, body: nested)
    #expect(inside.status == 422 && inside["field"] == "names[0].said")
    #expect(try await served.local.summary().clients == 0)
    let empty = #"{"names":[{"given":"Siân","family":"Watson","said":null}],"interpreter":null}"#
    let added = try await Exchange(served, "POST", "/v1/clients", newer, body: empty)
    #expect(added.status == 201)
    let moved = #"{"addresses":[{"line":"14 Mill Bank","door":"red"}]}"#
    let corrected = try await Exchange(
      served, "PUT", "/v1/clients/" + (added["subject"] ?? ""),
      [Self.field: "1000", "if-match": "\"1\""], body: moved)
    #expect(corrected.status == 422 && corrected["field"] == "addresses[0].door")
  }
}
