import PatchworkCore

/// Linking clients as family, and taking a link away. Both sides change together.
struct FamilyLinks {
  private let records: Records

  init(_ session: Session) { records = session.records }

  func relate(_ link: Relationship) throws -> Outcome {
    guard link.client != link.relative else {
      throw DirectoryError.invalid(
        field: .relative, rule: worded("a client cannot be their own relative"))
    }
    guard let client = try records.clients.read(link.client),
      try records.clients.has(link.relative)
    else { throw DirectoryError.notFound }
    if let from = link.from, let until = link.until, until < from {
      throw DirectoryError.invalid(field: .until, rule: worded("must not lie before the first day"))
    }
    let before = try records.relationships.pair(of: link)
    let reverse = link.reversed(for: client.sex)
    try records.relationships.insert(link)
    try records.relationships.insert(reverse)
    let after = Reversal.Image.relationship(link, reverse: reverse)
    return Outcome(
      words: "Linked two clients as family", subject: link.relative.rawValue, client: link.client,
      relative: link.relative,
      reversal: Reversal([
        before.map { .changed(from: .relationship($0.there, reverse: $0.back), to: after) }
          ?? .added(after)
      ]))
  }

  func unrelate(_ link: Relationship) throws -> Outcome {
    guard let before = try records.relationships.pair(of: link) else {
      throw DirectoryError.notFound
    }
    // Somebody has said meanwhile that the two are something else to each other, which nobody has read who
    // takes away what it was before.
    guard before.there.kind == link.kind else { throw DirectoryError.conflict }
    try records.relationships.delete(between: link.client, and: link.relative)
    return Outcome(
      words: "Removed a family link", subject: link.relative.rawValue, client: link.client,
      relative: link.relative,
      reversal: Reversal([.removed(before.there, reverse: before.back)]))
  }
}
