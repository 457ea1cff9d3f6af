/// News for a network: who joined it and who left, since its reader last said that they had seen it.
///
/// All of one client's is one item, so that a busy week does not bury what waits for an answer.
package struct NetworkNews: Hashable, Sendable, Codable {
  /// Somebody who joined or left.
  package struct Entry: Hashable, Sendable, Codable {
    /// What happened.
    package enum Kind: String, Codable, Sendable, CaseIterable {
      case joined, left
    }

    /// What happened.
    package var kind: Kind
    /// Who it is: a practitioner, or an agency where nobody is named.
    package var name: String
    /// What they do, or did, for the client.
    package var role: String
    /// Whether it is the reader, whom somebody else put there or took out.
    package var isReader: Bool

    /// An entry from its parts.
    package init(_ kind: Kind, name: String, role: String, isReader: Bool = false) {
      self.kind = kind
      self.name = name
      self.role = role
      self.isReader = isReader
    }
  }

  /// The directory's identifier of the latest of it: seeing that one is seeing all.
  package var id: NetworkNewsID
  /// What happened, in order.
  package var entries: [Entry]

  /// News from its parts.
  package init(id: NetworkNewsID, entries: [Entry]) {
    self.id = id
    self.entries = entries
  }

  /// How many days it is told if nobody says that they have seen it.
  package static let toldFor = 14

  /// What it tells: `Tom Price, housing officer, joined; Ruth Cole left`. Where there is much, how much:
  /// `3 joined, 1 left`.
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

/// Names one piece of news.
package typealias NetworkNewsID = Identifier<NetworkNews>

extension NetworkNews.Entry {
  /// What happened: `Tom Price, housing officer, joined`.
  var words: String {
    switch (isReader, kind) {
    case (true, .joined): "you were added as \(role)"
    case (true, .left): "your involvement was ended"
    case (false, .joined): "\(name), \(role), joined"
    case (false, .left): "\(name) left"
    }
  }
}
