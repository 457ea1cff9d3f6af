/// What waits for a practitioner, and what they wait for themselves.
package struct Inbox: Hashable, Sendable, Codable {
  /// What there is, most urgent first.
  package var items: [InboxItem]

  /// Whether its owner is told by mail that something waits, as they wished.
  package var isMailed: Bool

  package init(items: [InboxItem] = [], isMailed: Bool = false) {
    self.items = items
    self.isMailed = isMailed
  }

  /// How many of them wait for its owner to do something.
  package var waiting: Int { items.count { $0.kind.waitsForMe } }

  /// An item whose kind a later release added: it is left out, so that the others can be read.
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
