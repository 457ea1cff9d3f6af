import FoundationEssentials
import PatchworkCore

/// What of a client the asker wrote themselves, by the record of changes. What nobody but they say opens
/// them nothing.
///
/// What a file said, and what stood there before changes were recorded, is somebody else's. A change of
/// the asker's that cannot be read back, of another release for instance, may have written anything.
struct Authorship {
  private let session: Session
  private var records: Records { session.records }

  init(_ session: Session) { self.session = session }

  /// Whether the asker entered a client.
  func entered(_ client: ClientID) throws -> Bool {
    try enterer(of: client) == session.author
  }

  /// Who entered a client; nil for a file, and where it cannot be read: this gives a right.
  func enterer(of client: ClientID) throws -> Author? {
    try written(of: client).first { change in
      (change.steps ?? []).contains {
        if case .added(.client(let added)) = $0 { added.id == client } else { false }
      }
    }?.author
  }

  /// Whether the asker put a client's present address there.
  func wroteAddress(of client: Client) throws -> Bool {
    try wrote(client) { $0.currentAddress?.place }
  }

  /// Whether the asker put a client into their present household.
  func wroteHousehold(of client: Client) throws -> Bool { try wrote(client) { $0.household } }

  /// Whether the asker linked two clients as family.
  func wroteLink(between client: ClientID, and relative: ClientID) throws -> Bool {
    let pair = Set([client, relative])
    let changes = try written(of: client) + written(of: relative)
    // The latest counts: somebody else may have taken a link away and put it there again.
    let linking = changes.sorted { $0.sequence > $1.sequence }.first { change in
      guard let steps = change.steps else { return change.isAskers }
      return steps.contains {
        if case .added(.relationship(let link, _)) = $0 {
          Set([link.client, link.relative]) == pair
        } else {
          false
        }
      }
    }
    return linking?.isAskers ?? false
  }

  /// Whether the last change that gave a fact its present value was the asker's.
  private func wrote<Fact: Equatable>(
    _ client: Client, _ fact: (Client) -> Fact?
  ) throws -> Bool {
    guard let now = fact(client) else { return false }
    for change in try written(of: client.id) {
      guard let steps = change.steps else {
        if change.isAskers { return true }
        continue
      }
      for step in steps {
        switch step {
        case .added(.client(let after)) where after.id == client.id && fact(after) == now:
          return change.isAskers
        case .changed(.client(let before), .client(let after))
        where after.id == client.id && fact(after) == now && fact(before) != now:
          return change.isAskers
        case .merged(_, let before, let after) where fact(after) == now && fact(before) != now:
          return change.isAskers
        default: break
        }
      }
    }
    return false
  }

  private struct Written {
    var sequence: Int64
    var author: Author
    var isAskers: Bool
    /// What it did; nil where that cannot be read.
    var steps: [Reversal.Step]?
  }

  /// The changes of a client that still stand and wrote who or where they are, the latest first.
  private func written(of client: ClientID) throws -> [Written] {
    let author = try session.author
    return try records.changes.written(of: client).map { change in
      let reversal = try? JSONDecoder().decode(Reversal.self, from: Data(change.reversal.utf8))
      return Written(
        sequence: change.sequence, author: change.author, isAskers: change.author == author,
        steps: reversal?.steps)
    }
  }
}

extension Address {
  /// Where it is, however it is written.
  fileprivate var place: [String] { [line.lowercased(), postcode?.text ?? ""] }
}
