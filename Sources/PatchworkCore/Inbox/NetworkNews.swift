/// News for a network: who joined and left since the reader last marked the news as read.
///
/// One client's news is a single item, so that a busy week does not bury requests.
package struct NetworkNews: Hashable, Sendable, Codable {
  /// A person who joined or left.
  package struct Entry: Hashable, Sendable, Codable {
    package enum Kind: String, Codable, Sendable, CaseIterable {
      case joined, left
    }

    package var kind: Kind
    /// The practitioner's name, or the agency's when nobody is named.
    package var name: String
    /// The role for the client.
    package var role: String
    /// Whether the entry is about the reader, added or removed by another person.
    package var isReader: Bool

    package init(_ kind: Kind, name: String, role: String, isReader: Bool = false) {
      self.kind = kind
      self.name = name
      self.role = role
      self.isReader = isReader
    }
  }

  /// The identifier of the newest entry. Marking it as read marks all.
  package var id: NetworkNewsID
  /// The entries in order.
  package var entries: [Entry]

  package init(id: NetworkNewsID, entries: [Entry]) {
    self.id = id
    self.entries = entries
  }

  /// Days for which unread news is shown.
  package static let toldFor = 14

  /// The news for the user: `Tom Price, housing officer, joined; Ruth Cole left`, or for many
  /// entries `3 joined, 1 left`.
  package var words: String {
    if let mine = entries.last(where: \.isReader), entries.count > 1 {
      return "\(mine.words); \(entries.count - 1) more"
    }
    guard entries.count > 2 else { return entries.map(\.words).joined(separator: "; ") }
    return Entry.Kind.allCases.compactMap { kind in
      let count = entries.count { $0.kind == kind }
      return count == 0 ? nil : "\(count) \(kind.rawValue)"
    }.joined(separator: ", ")
  }
}

package typealias NetworkNewsID = Identifier<NetworkNews>

extension NetworkNews.Entry {
  /// The entry for the user: `Tom Price, housing officer, joined`.
  var words: String {
    switch (isReader, kind) {
    case (true, .joined): "you were added as \(role)"
    case (true, .left): "your involvement was ended"
    case (false, .joined): "\(name), \(role), joined"
    case (false, .left): "\(name) left"
    }
  }
}
