import PatchworkCore
import Testing

/// What fields are called, in records, files, forms and on the wire.
@Suite struct FieldIDTests {
  @Test("every field is called something, and no two the same", arguments: FieldID.allCases)
  func labels(_ field: FieldID) {
    #expect(!field.label.isEmpty)
    #expect(FieldID(label: field.label) == field)
    #expect(FieldID(member: field.member) == field)
  }

  @Test(
    "a place in a body names the field to which it belongs",
    arguments: [
      ("nhsNumber", .nhsNumber), ("addresses[0].postcode", .addresses),
      ("practitioner.record.hours", .hours), ("contactPoints[2].lastConfirmed", .contactPoints),
      ("dutyDesk[0].hours", .dutyDesk), ("limit", nil), ("names[0].kind", .names),
    ] as [(String, FieldID?)])
  func places(_ place: String, _ field: FieldID?) {
    #expect(FieldID(place: place) == field)
  }
}
