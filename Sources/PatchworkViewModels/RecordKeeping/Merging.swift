import PatchworkCore

extension ListPage {
  /// The records that may be about a client, too, and those merged already.
  ///
  /// - Parameter purpose: what people are looked up for, where the organisation asks.
  static func records(
    of client: Client, named name: String, for purpose: OpeningReason?
  ) -> ListPage {
    // Who fits everything leaves no room for others: those who fit the name and the date of birth
    // alone are asked for, too.
    var bare = client
    bare.nhsNumber = nil
    bare.addresses = []
    let drafts = bare == client ? [client] : [client, bare]
    return ListPage(
      .records(client.id), title: worded("Records of \(name)"),
      nothing: worded("No other record looks like this person's.")
    ) { directory, today in
      var hits: [SearchHit] = []
      for draft in drafts {
        let known = Set(hits.map(\.subject))
        hits += try await directory.possibleDuplicates(of: draft, purpose: purpose).filter {
          !known.contains($0.subject)
        }
      }
      let merged = try await directory.mergedRecords(of: client.id)
      return hits.compactMap { Row($0, besides: client.id, on: today) }
        + merged.map { Row($0, on: today) }
    }
  }
}

extension Outcome {
  /// Asks whether a record is to be merged into another, and says what would come of it.
  static func askMerge(of other: ClientID, into client: ClientID) -> Outcome {
    .ask({ try await $0.mergePreview(of: other, into: client) }) { preview, state, _ in
      guard case .list = state.overlays.last else { return .stay }
      if let obstacle = preview.obstacle {
        return .say(worded("They cannot be merged: \(obstacle)."), .refusal)
      }
      return .open(
        .confirm(
          Confirm(
            .rights(.merge(other, into: client)), question: preview.question, yes: worded("Merge"),
            no: worded("Leave both"))))
    }
  }
}

extension ListPage.Row {
  /// A client who may be the same person; nil for the client themselves.
  fileprivate init?(_ hit: SearchHit, besides client: ClientID, on today: CivilDate) {
    guard case .client(let summary) = hit.subject, summary.id != client else { return nil }
    let why = SearchRow(hit, on: today).why
    self.init(
      summary.name.display, beside: summary.birth.map { worded("born \($0.words)") } ?? "",
      aside: summary.district, why: why.isEmpty ? worded("may be the same person") : why,
      leads: .merging(summary.id, into: client))
  }

  fileprivate init(_ record: MergedRecord, on today: CivilDate) {
    let by = record.by.isEmpty ? "" : worded(", by \(record.by)")
    self.init(
      record.name.display, beside: record.birth.map { worded("born \($0.words)") } ?? "",
      aside: record.moment.date.wordsNear(today), why: worded("merged into this record\(by)"),
      leads: .unmerging(record.id))
  }
}

extension MergePreview {
  /// The question whether to do it.
  fileprivate var question: String {
    func told(_ client: Client) -> String {
      [
        client.name.full, client.birth.map { worded("born \($0.words)") } ?? "",
        client.died.map { worded("died \($0.words)") } ?? "",
      ].filter { !$0.isEmpty }.joined(separator: ", ")
    }
    return
      ([worded("\(told(merged)) goes into \(told(survivor)).")] + notes + [worded("Merge the two?")])
      .joined(separator: " ")
  }
}
