/// A practitioner's inbox: requests to the practitioner, and the practitioner's own open requests.
package struct Inbox: Hashable, Sendable, Codable {
  /// Most urgent first.
  package var items: [InboxItem]

  /// Whether the practitioner has chosen to be notified of items by mail.
  package var isMailed: Bool

  package init(items: [InboxItem] = [], isMailed: Bool = false) {
    self.items = items
    self.isMailed = isMailed
  }

  /// The number of items to answer.
  package var waiting: Int { items.count { $0.kind.waitsForMe } }

  /// Decodes to nil when a later release added the item's kind, so that the other items can be
  /// read.
  private struct Readable: Decodable {
    var item: InboxItem?

    init(from decoder: any Decoder) throws {
      let kind = try decoder.container(keyedBy: InboxItem.Member.self)
        .decode(String.self, forKey: .kind)
      item = InboxItem.Kind(rawValue: kind) == nil ? nil : try InboxItem(from: decoder)
    }
  }

  package init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    items = try container.decode([Readable].self, forKey: .items).compactMap(\.item)
    isMailed = try container.decode(Bool.self, forKey: .isMailed)
  }
}
