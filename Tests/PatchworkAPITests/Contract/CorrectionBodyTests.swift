import DirectoryContract
import Foundation
import PatchworkCore
import Testing

@testable import PatchworkAPI

@Suite("What is left out of a body, and what is null")
struct CorrectionBodyTests {
  private func decode<Record>(_ text: String) throws -> Partial<Record> {
    try WireJSON.decode(CorrectionBody<Record>.self, from: Array(text.utf8))
      .correction(of: Identifier(rawValue: 77), version: 3)
  }

  private func travels<Record: DescribedRecord & Codable>(
    _ full: Record, _ name: String
  ) throws {
    for record in [full, .blank] {
      let bytes = try WireJSON.encode(CorrectionBody(record))
      let object = try JSONSerialization.jsonObject(with: Data(bytes))
      #expect(SchemaCheck().faults(object, name) == [])
      let sent = try #require(object as? [String: Any])
      #expect(
        Set(sent.keys) == Set(Record.fields.filter(\.member.isSent).map(\.id.member)),
        "every field is said, what is lacking by null")
      let partial: Partial<Record> = try decode(String(decoding: bytes, as: UTF8.self))
      var stored = full
      (stored.id, stored.version) = (Identifier(rawValue: 77), 3)
      var wanted = record
      (wanted.id, wanted.version) = (stored.id, 3)
      let unsent = Record.fields.filter { !$0.member.isSent }.map(\.id)
      #expect(
        partial.whole(over: stored).fields(changedSince: wanted).map(\.id).filter {
          !unsent.contains($0)
        } == [])
    }
    let nothing: Partial<Record> = try decode("{}")
    #expect(nothing.whole(over: full) == full)
  }

  @Test("a correction says every field that a program knows, and leaves all others alone")
  func corrections() throws {
    try travels(FullRecords.client, "ClientCorrection")
    try travels(FullRecords.involvement, "InvolvementCorrection")
    try travels(FullRecords.practitioner, "PractitionerCorrection")
    try travels(FullRecords.agency, "AgencyCorrection")
  }

  @Test("absent is unchanged, null is removed")
  func nulls() throws {
    let held = FullRecords.client
    let named: Partial<Client> = try decode(#"{"names":[{"given":"Rhys"}]}"#)
    #expect(named.whole(over: held).safeContact == held.safeContact)
    #expect(named.whole(over: held).names == [PersonName(given: "Rhys")])
    let emptied: Partial<Client> = try decode(
      #"{"safeContact":null,"addresses":null,"sex":null}"#)
    #expect(emptied.whole(over: held).safeContact == nil)
    #expect(emptied.whole(over: held).addresses == [])
    #expect(emptied.whole(over: held).sex == .notKnown)
    #expect(emptied.whole(over: held).names == held.names)
  }

  @Test("what a record cannot be without may be left out, and not be null")
  func required() throws {
    #expect(throws: APIProblem.invalid(field: "names", rule: "it may not be null")) {
      let _: Partial<Client> = try decode(#"{"names":null}"#)
    }
    #expect(throws: APIProblem.invalid(field: "role", rule: "it is missing")) {
      _ = try WireJSON.decode(
        RecordBody<Practitioner>.self, from: Array(#"{"name":{"given":"Joy"}}"#.utf8))
    }
  }

  @Test("an addition leaves out what is empty")
  func additions() throws {
    let body = RecordBody(Client(names: [PersonName(given: "Rhys")]))
    let object = try JSONSerialization.jsonObject(with: Data(try WireJSON.encode(body)))
    #expect((object as? [String: Any]).map { Array($0.keys) } == ["names"])
  }
}
