import PatchworkAPI
import PatchworkCore
import ServedDirectory
import Testing

@Suite("Changes over the API", .timeLimit(.minutes(1)))
struct WriteTests {
  static let sian = #"{"names":[{"given":"Siân","family":"Watson"}]}"#

  @Test("the same change sent again with its key is made once; another one is refused")
  func idempotency() async throws {
    let served = try ServedDirectory()
    try await served.linkedPractitioner()
    let key: HTTPFields = ["idempotency-key": "k-1"]
    let first = try await Exchange(served, "POST", "/v1/clients", key, body: Self.sian)
    #expect(first.status == 201)
    let again = try await Exchange(served, "POST", "/v1/clients", key, body: Self.sian)
    #expect(again.status == 201)
    #expect(again["subject"] == first["subject"])
    #expect(try await served.local.summary().clients == 1)
    let other = try await Exchange(
      served, "POST", "/v1/clients", key, body: #"{"names":[{"given":"Mia","family":"Pugh"}]}"#)
    #expect(other.status == 422)
    #expect(try await served.local.summary().clients == 1)
    let undone = try await Exchange(served, "POST", "/v1/undo", ["idempotency-key": "u"])
    let undoneAgain = try await Exchange(served, "POST", "/v1/undo", ["idempotency-key": "u"])
    #expect(undone.status == 200 && undone["sequence"] == undoneAgain["sequence"])
    let odd = try await Exchange(
      served, "POST", "/v1/clients", ["idempotency-key": "a b"], body: Self.sian)
    #expect(odd.status == 400)
  }

  @Test("a correction needs the version that it corrects, and the right one")
  func versions() async throws {
    let served = try ServedDirectory()
    try await served.linkedPractitioner()
    let added = try await Exchange(served, "POST", "/v1/clients", body: Self.sian)
    let path = "/v1/clients/" + (added["subject"] ?? "")
    let held = try await Exchange(served, "GET", path)
    #expect(held.status == 200)
    let tag = try #require(held.fields["etag"])
    let corrected = #"{"names":[{"given":"Siân","family":"Pugh"}]}"#
    #expect(try await Exchange(served, "PUT", path, body: corrected).status == 428)
    for odd in ["*", "1", "'1'", "\"1", "W/\"1\""] {
      #expect(
        try await Exchange(served, "PUT", path, ["if-match": odd], body: corrected).status == 400)
    }
    #expect(
      try await Exchange(served, "PUT", path, ["if-match": tag], body: corrected).status == 200)
    let stale = try await Exchange(served, "PUT", path, ["if-match": tag], body: corrected)
    #expect(stale.status == 412)
    #expect(stale["type"] == "urn:patchwork:problem:stale-version")
    #expect(try await Exchange(served, "GET", path).fields["etag"] != tag)
  }

  @Test("a program that does not know a field does not erase it")
  func unknownFields() async throws {
    let served = try ServedDirectory()
    try await served.linkedPractitioner()
    let added = try await Exchange(
      served, "POST", "/v1/clients",
      body: #"{"names":[{"given":"Rhys","family":"Pugh"}],"safeContact":"do-not-ring"}"#)
    let path = "/v1/clients/" + (added["subject"] ?? "")
    let named = try await Exchange(
      served, "PUT", path, ["if-match": "\"1\""],
      body: #"{"names":[{"given":"Rhys","family":"Price"}]}"#)
    #expect(named.status == 200)
    let held = try await Exchange(served, "GET", path)
    #expect(held["safeContact"] == "do-not-ring")
    #expect(held.body.contains("Price"))
    let removed = try await Exchange(
      served, "PUT", path, ["if-match": "\"2\""], body: #"{"safeContact":null}"#)
    #expect(removed.status == 200)
    #expect(try await Exchange(served, "GET", path)["safeContact"] == nil)
    let stale = try await Exchange(
      served, "PUT", path, ["if-match": "\"2\""], body: #"{"sex":"F"}"#)
    #expect(stale.status == 412)
  }

  @Test("a value that breaks a rule is named with the rule")
  func rules() async throws {
    let served = try ServedDirectory()
    try await served.linkedPractitioner()
    let answer = try await Exchange(
      served, "POST", "/v1/clients",
      body: #"{"names":[{"given":"A","family":"B"}],"nhsNumber":"9990123457"}"#)
    #expect(answer.status == 422)
    #expect(answer["field"] == "nhsNumber")
    #expect(answer["detail"]?.contains("check digit") == true)
    // By its place in the body, whoever refuses it; the sentence has the words of the screen.
    let nowhere = try await Exchange(
      served, "POST", "/v1/practitioners",
      body: #"{"name":{"given":"A","family":"B"},"role":"nurse"}"#)
    #expect(nowhere.status == 422 && nowhere["field"] == "agency", "\(nowhere.body)")
    #expect(nowhere["detail"]?.hasPrefix("Agency: ") == true)
    let other = try await Exchange(served, "POST", "/v1/clients", ["content-type": "text/plain"])
    #expect(other.status == 422 || other.status == 415)
    #expect(try await Exchange(served, "POST", "/v1/clients", body: "{").status == 400)
    #expect(
      try await Exchange(
        served, "POST", "/v1/clients", body: String(repeating: "[", count: 50_000)
      ).status == 400)
  }

  @Test("a list comes page by page, each item once")
  func pages() async throws {
    let served = try ServedDirectory()
    try await served.linkedPractitioner()
    for name in ["Alpha", "Beta", "Gamma", "Delta"] {
      _ = try await Exchange(
        served, "POST", "/v1/agencies", body: #"{"name":"\#(name)","kind":"other"}"#)
    }
    var (query, seen) = ("?limit=2", [String]())
    for _ in 0..<10 {
      let bytes = Array(try await Exchange(served, "GET", "/v1/agencies" + query).body.utf8)
      let page = try WireJSON.decode(Page<Agency>.self, from: bytes)
      #expect(page.items.count <= 2)
      seen += page.items.map(\.name)
      guard let next = page.next else { break }
      query = "?limit=2&cursor=\(next)"
    }
    #expect(seen == (try await served.local.agencies().map(\.name)))
    #expect(try await Exchange(served, "GET", "/v1/agencies?limit=0").status == 422)
    #expect(try await Exchange(served, "GET", "/v1/agencies?cursor=x").status == 422)
  }
}
