import DirectoryContract
import Testing

@testable import PatchworkCore

/// Every stored property of a record is described, and everything made from the description holds it.
@Suite struct FieldDescriptionTests {
  private func describes<Record: DescribedRecord>(_: Record.Type, _ full: Record) {
    let members = Record.fields.map(\.id.member)
    let stored = Mirror(reflecting: Record.blank).children.compactMap(\.label)
    #expect(Set(stored) == Set(members + ["id", "version"]), "\(Record.self)")
    #expect(members.count == Set(members).count)
    let said = full.fields(changedSince: .blank).map(\.id)
    #expect(said == Record.fields.map(\.id), "a full \(Record.self) says something in every field")
  }

  @Test("a stored property without a field, or without an example, is missed")
  func everyProperty() {
    describes(Client.self, FullRecords.client)
    describes(Involvement.self, FullRecords.involvement)
    describes(Practitioner.self, FullRecords.practitioner)
    describes(Agency.self, FullRecords.agency)
  }

  private func returns<Record: DescribedRecord>(
    _ full: Record, byHand: Set<FieldID>, ownFile: [FieldID] = []
  ) throws {
    for field in Record.fields where !byHand.contains(field.id) {
      var record = Record.blank
      for column in field.columns {
        let write = try #require(column.write)
        let read = try #require(column.read)
        try read(write(full), &record)
      }
      #expect(field.isEqual(record, full) != ownFile.contains(field.id), "\(field.id)")
    }
  }

  /// What is by hand has columns that name other records, or need the day; import tests hold those.
  @Test("what a column writes it reads back")
  func columns() throws {
    var client = FullRecords.client
    client.names = [client.names[0]]
    try returns(client, byHand: [.addresses, .household])
    try returns(
      FullRecords.practitioner, byHand: [.agency, .leave], ownFile: [.contactPoints])
    try returns(FullRecords.involvement, byHand: [.client, .practitioner, .agency])
    try returns(FullRecords.agency, byHand: [])
  }

  @Test("a record takes over what only the other knows, and gives it back")
  func joining() {
    let full = FullRecords.client
    let joined = Client.blank.joined(with: full)
    #expect(joined.fields(changedSince: full).isEmpty)
    #expect(full.joined(with: .blank) == full)
    #expect(joined.takenApart(.blank, joined: joined) == .blank)
    #expect(full.differences(from: .blank) == [])
  }

  @Test("what was corrected while two records were one stays with the one that stayed")
  func keepsCorrections() {
    let mine = Client(names: [PersonName(given: "Siân")])
    let joined = mine.joined(with: FullRecords.client)
    var now = joined
    now.safeContact = nil
    now.names.append(PersonName(kind: .alias, given: "Shani"))
    let left = now.takenApart(mine, joined: joined)
    #expect(left.safeContact == nil)
    #expect(left.names == [mine.names[0], PersonName(kind: .alias, given: "Shani")])
    #expect(left.birth == nil)
  }

  @Test("every fact of a client shows, under a heading or in a place of its own")
  func shown() {
    #expect(
      Client.fields.filter { $0.shown == nil }.map(\.id) == [
        .names, .birth, .sex, .nhsNumber, .addresses, .household,
      ])
  }

  @Test("the files keep the columns that they had, in their order")
  func headers() {
    #expect(
      Agency.columns().map(\.name) == [
        "name", "kind", "area", "main_line", "hours", "duty_desk", "division", "emergency_areas",
        "confidential", "gap_rules",
      ])
    #expect(
      Involvement.columns().map(\.name) == [
        "client", "practitioner", "agency", "role", "from", "until", "lead", "last_contact",
        "next_visit", "confidential", "expected_end",
      ])
    #expect(
      Practitioner.columns().map(\.name) == [
        "given", "middle", "family", "role", "agency", "hours", "leave", "left",
        "provisional_since",
      ])
  }
}
