import PatchworkCore

/// What an auditor is told of a change: in words that name nobody, and which facts of which records were
/// changed. What was before and after stays in the record: it would be reading the client.
struct AuditedChange: Encodable {
  /// A record that was changed, and how.
  struct Record: Encodable {
    enum Manner: String, Encodable { case added, changed, removed, merged }

    var record: String
    var id: String
    var manner: Manner
    /// The facts of a record that was there before.
    var facts: [FieldID]?
  }

  var words: String
  /// The reason given, in coded form.
  var why: String?
  /// Nil where even the kind of fact is not told.
  var records: [Record]?
  var withheld: String?
  /// The counts of an import.
  var addedAndChanged: [String: [Int]]?

  init(_ recorded: RecordedChange?, isShielded: Bool) {
    words = recorded?.words.map { worded(Phrase(pattern: $0)) } ?? ""
    why = recorded?.why
    addedAndChanged = recorded?.addedAndChanged
    if isShielded {
      withheld = worded("the client is shielded")
    } else {
      records = recorded?.records?.steps.compactMap(Record.init)
    }
  }
}

extension AuditedChange.Record {
  /// Nil for a step that changed no record: something asked or told.
  fileprivate init?(_ step: Reversal.Step) {
    switch step {
    case .added(let image): self.init(image, .added)
    case .changed(let before, let after):
      self.init(after, .changed)
      facts = after.facts(changedSince: before)
    case .removed(let link, let reverse):
      self.init(.relationship(link, reverse: reverse), .removed)
    case .merged(let id, let survivor, let joined):
      self.init(record: "client", id: id.description, manner: .merged)
      facts = joined.fields(changedSince: survivor).map(\.id)
    case .mergedAway(let client): self.init(.client(client), .merged)
    case .asked, .newsSeen, .sharingNoted, .correctionTold, .newsTold, .numberReported, .visited,
      .death:
      return nil
    }
  }

  private init(_ image: Reversal.Image, _ manner: Manner) {
    self.manner = manner
    switch image {
    case .client(let client): (record, id) = ("client", client.id.description)
    case .practitioner(let person): (record, id) = ("practitioner", person.id.description)
    case .agency(let agency): (record, id) = ("agency", agency.id.description)
    case .involvement(let held): (record, id) = ("involvement", held.id.description)
    case .relationship(let link, _): (record, id) = ("family link", link.client.description)
    }
  }
}

extension Reversal.Image {
  fileprivate func facts(changedSince before: Reversal.Image) -> [FieldID] {
    switch (before, self) {
    case (.client(let old), .client(let new)): new.fields(changedSince: old).map(\.id)
    case (.practitioner(let old), .practitioner(let new)): new.fields(changedSince: old).map(\.id)
    case (.agency(let old), .agency(let new)): new.fields(changedSince: old).map(\.id)
    case (.involvement(let old), .involvement(let new)): new.fields(changedSince: old).map(\.id)
    default: []
    }
  }
}
