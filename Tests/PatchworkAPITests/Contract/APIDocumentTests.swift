import Foundation
import PatchworkCore
import Testing

@testable import PatchworkAPI

@Suite("The API document and what is really sent", .timeLimit(.minutes(1)))
struct APIDocumentTests {
  private func expect<Value: Codable & Equatable>(_ value: Value, as schema: String) throws {
    let bytes = try WireJSON.encode(value)
    let object = try JSONSerialization.jsonObject(with: Data(bytes))
    #expect(SchemaCheck().faults(object, schema) == [])
    #expect(try WireJSON.decode(Value.self, from: bytes) == value)
  }

  @Test("every value is sent as its schema says, and read back as it was")
  func schemas() throws {
    try expect(Samples.client, as: "Client")
    try expect(Samples.agency, as: "Agency")
    try expect(Samples.practitioner, as: "Practitioner")
    try expect(Samples.network, as: "Network")
    try expect(Samples.answer, as: "SearchAnswer")
    try expect(
      PractitionerCard(
        practitioner: Samples.practitioner, agency: Samples.agency,
        covers: [Samples.practitioner]), as: "PractitionerCard")
    try expect(
      AgencyCard(agency: Samples.agency, practitioners: [Samples.practitioner]), as: "AgencyCard")
    try expect(
      DirectorySummary(clients: 1, practitioners: 2, agencies: 3, isPractice: true),
      as: "Summary")
    let receipt = ChangeReceipt(
      sequence: 5, words: "Joined the network", subject: 77, client: Samples.clientID)
    try expect(ReceiptBody(receipt), as: "Receipt")
    var arrived = receipt
    // How much others changed before is not told.
    arrived.sequence = 0
    #expect(ReceiptBody(receipt).receipt == arrived)
    try expect(TokenBody(token: "x", expires: Samples.day), as: "Token")
    try expect(VersionBody(version: "1"), as: "Version")
    for kind in APIProblem.Kind.allCases { try expect(APIProblem(kind, "Words."), as: "Problem") }
    try expect(APIProblem.invalid(field: "name", rule: "it is missing"), as: "Problem")
  }

  @Test("every body is sent as its schema says, and becomes the record that it came from")
  func bodies() throws {
    try expect(RecordBody(Samples.client), as: "ClientBody")
    #expect(
      RecordBody(Samples.client).record(id: Samples.client.id, version: 3) == Samples.client)
    try expect(RecordBody(Samples.practitioner), as: "PractitionerBody")
    #expect(
      RecordBody(Samples.practitioner).record(id: Samples.practitioner.id, version: 2)
        == Samples.practitioner)
    try expect(RecordBody(Samples.agency), as: "AgencyBody")
    #expect(RecordBody(Samples.agency).record(id: Samples.agency.id, version: 1) == Samples.agency)
    try expect(RecordBody(Samples.involvement), as: "InvolvementBody")
    #expect(
      RecordBody(Samples.involvement).record(id: Samples.involvement.id, version: 1)
        == Samples.involvement)
    let introduction = IntroductionBody(Samples.practitioner, at: Samples.agency)
    try expect(introduction, as: "Introduction")
    #expect(introduction.change == .introduceMyself(Samples.practitioner, at: Samples.agency))
    try expect(SearchBody(SearchRequest(text: "sian")), as: "SearchRequest")
    try expect(EnrolmentBody(code: "x"), as: "Enrolment")
    try expect(
      RelativeBody(
        Relationship(
          client: .unassigned, relative: .unassigned, kind: .sister,
          from: CivilDate(dayNumber: 19_000), until: CivilDate(dayNumber: 19_001))), as: "Relative")
  }

  @Test("the document names every operation once, and only schemas that exist")
  func document() throws {
    let text = APIDocument.json(version: "1").text
    let document = try #require(
      try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
    let paths = try #require(document["paths"] as? [String: [String: [String: Any]]])
    let names = paths.values.flatMap { $0.values.compactMap { $0["operationId"] as? String } }
    #expect(names.sorted() == Operation.ID.allCases.map(\.name).sorted())
    let known = Set(Schemas.all.map(\.name))
    for piece in text.components(separatedBy: "#/components/schemas/").dropFirst() {
      #expect(known.contains(String(piece.prefix { $0 != "\"" })))
    }
  }

  @Test("what a person types by hand may leave out what is empty")
  func shortBodies() throws {
    let body = try WireJSON.decode(
      RecordBody<Client>.self, from: Array(#"{"names":[{"given":"Siân","family":"Watson"}]}"#.utf8))
    #expect(
      body.record() == Client(names: [PersonName(given: "Siân", family: "Watson")]))
  }

  @Test(
    "a wrong body is refused with the place and the rule",
    arguments: [
      (#"{}"#, 422, "names"),
      (#"{"names":[{"kind":"nick"}]}"#, 422, "names[0].kind"),
      (#"{"names":5}"#, 422, "names"),
      (#"{"names":[],"birth":"31 Feb"}"#, 422, "birth"),
      (#"{"names":[],"nhsNumber":"9990123457"}"#, 422, "nhsNumber"),
      (#"{"names":["#, 400, nil),
      ("", 400, nil),
      ("\u{0}", 400, nil),
      (String(repeating: "[", count: 100_000), 400, nil),
      (String(repeating: #"{"names":"#, count: 1000), 400, nil),
    ])
  func wrongBodies(_ text: String, _ status: Int, _ field: String?) {
    do {
      _ = try WireJSON.decode(RecordBody<Client>.self, from: Array(text.utf8))
      Issue.record("accepted")
    } catch {
      #expect(error.status == status)
      #expect(error.field == field)
    }
  }

  @Test("bytes that are no UTF-8 are refused")
  func notText() {
    #expect(throws: APIProblem.self) {
      try WireJSON.decode(
        EnrolmentBody.self, from: Array(#"{"code":""#.utf8) + [0xFF, 0xFE] + Array(#""}"#.utf8))
    }
  }

  @Test("a directory's errors arrive as they were; where files lie stays behind")
  func errors() {
    for error: DirectoryError in [
      .notFound, .conflict, .busy, .invalid(field: .nhsNumber, rule: "it is wrong"),
      .notAllowed(reason: "Ask Joy."),
    ] {
      #expect(APIProblem(error).directoryError == error)
      #expect(APIProblem(error, isCorrection: true).directoryError == error)
    }
    for error: DirectoryError in [
      .readOnly(path: "/secret"), .damaged(path: "/secret", detail: "/secret"),
      .newerVersion(path: "/secret"), .diskFull(path: "/secret"),
      .cannotOpen(path: "/secret", reason: "/secret"),
    ] {
      let problem = APIProblem(error)
      #expect(problem.status >= 500)
      #expect(!problem.detail.contains("secret"))
      guard case .unavailable(let reason) = problem.directoryError else {
        Issue.record("\(problem.directoryError)")
        continue
      }
      #expect(!reason.hasSuffix("."))
    }
    #expect(APIProblem(.conflict, isCorrection: true).status == 412)
  }
}
