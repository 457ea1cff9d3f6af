import Foundation
import Testing

@testable import PatchworkCore

@Suite("An inbox as JSON", .timeLimit(.minutes(1)))
struct InboxItemTests {
  private let moment = LocalMoment(CivilDate("2026-11-27")!, TimeOfDay(9, 30))

  private var matters: [InboxItem.Matter] {
    let attention = Attention(
      id: AttentionID(rawValue: 1), client: ClientID(rawValue: 2),
      sender: PractitionerID(rawValue: 3), reason: .callMe, urgency: .routine, raised: moment,
      recipients: [])
    let invitation = Invitation(
      id: InvitationID(rawValue: 4), kind: .join, client: ClientID(rawValue: 2),
      sender: PractitionerID(rawValue: 3), practitioner: nil, agency: AgencyID(rawValue: 5),
      role: "", sent: moment, until: CivilDate("2026-12-11")!)
    let point = ContactPoint(
      id: ContactPointID(rawValue: 6), system: .phone, value: "07700 900100")
    let sender = InboxItem.Sender(
      id: PractitionerID(rawValue: 7), name: PersonName(given: "Zoe", family: "Cole"),
      role: "nurse", agency: "Community Health")
    return [
      .attention(attention), .sent(attention), .confirmation(point), .invitation(invitation),
      .invited(invitation), .colleague(sender),
    ]
  }

  @Test("what an item is about stands in a member of its own, beside its kind")
  func members() throws {
    let names = [
      "attention", "attention", "contactPoint", "invitation", "invitation", "colleague",
    ]
    for (matter, name) in zip(matters, names) {
      let item = InboxItem(matter, moment: moment)
      let bytes = try JSONEncoder().encode(item)
      let object = try #require(
        try JSONSerialization.jsonObject(with: bytes) as? [String: Any])
      #expect(Set(object.keys) == ["kind", "moment", name])
      #expect(object["kind"] as? String == item.kind.rawValue)
      #expect(try JSONDecoder().decode(InboxItem.self, from: bytes) == item)
    }
  }

  @Test("an item without what it is about is refused; one of a later release is left out")
  func others() throws {
    let items = matters.map { InboxItem($0, moment: moment) }
    var text = String(
      decoding: try JSONEncoder().encode(Inbox(items: items, isMailed: true)), as: UTF8.self)
    text = text.replacingOccurrences(of: #""kind":"sent""#, with: #""kind":"later""#)
    let read = try JSONDecoder().decode(Inbox.self, from: Data(text.utf8))
    #expect(read == Inbox(items: items.filter { $0.kind != .sent }, isMailed: true))
    text = text.replacingOccurrences(of: #""kind":"colleague""#, with: #""kind":"news""#)
    #expect(throws: DecodingError.self) {
      try JSONDecoder().decode(Inbox.self, from: Data(text.utf8))
    }
  }
}
