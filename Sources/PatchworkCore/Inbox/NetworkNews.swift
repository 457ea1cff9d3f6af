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
    /// The last day of somebody who leaves on a later day; nil once they have left.
    package var until: CivilDate?

    package init(
      _ kind: Kind, name: String, role: String, isReader: Bool = false, until: CivilDate? = nil
    ) {
      self.kind = kind
      self.name = name
      self.role = role
      self.isReader = isReader
      self.until = until
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
      return worded("\(mine.words); \(entries.count - 1) more")
    }
    guard entries.count > 2 else { return entries.map(\.words).joined(separator: "; ") }
    let joined = entries.count { $0.kind == .joined }
    let left = entries.count { $0.kind == .left && $0.until == nil }
    let leaving = entries.count { $0.kind == .left && $0.until != nil }
    let counts: [String?] = [
      joined == 0 ? nil : worded("\(joined) joined"), left == 0 ? nil : worded("\(left) left"),
      leaving == 0 ? nil : worded("\(leaving) leaving"),
    ]
    return counts.compactMap(\.self).joined(separator: ", ")
  }
}

package typealias NetworkNewsID = Identifier<NetworkNews>

extension NetworkNews.Entry {
  /// The entry for the user: `Tom Price, housing officer, joined`.
  var words: String {
    switch (isReader, kind, until) {
    case (true, .joined, _): worded("you were added as \(role)")
    case (true, .left, nil): worded("your involvement was ended")
    case (true, .left, let day?): worded("your involvement ends after \(day.words)")
    case (false, .joined, _): worded("\(name), \(role), joined")
    case (false, .left, nil): worded("\(name) left")
    case (false, .left, let day?): worded("\(name) leaves after \(day.words)")
    }
  }
}
