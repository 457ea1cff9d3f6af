import PatchworkCore

extension AppModel {
  /// Asks what I may be to the directory, so that commands can say why they cannot be done.
  func refreshRoles() {
    ask({ try await $0.roles() }) { model, answer in
      if case .success(let roles) = answer { model.state.roles = roles }
    }
  }

  /// Lists the records that may be about the open client, too.
  func openRecords() {
    guard let open = state.open, let client = open.network?.client else { return }
    let page = ListPage(
      .records(open.id), title: "Records of \(open.name)",
      nothing: "No other record looks like this person's.")
    let today = clock().date
    // Whoever fits everything leaves no room for others: those who fit the name and the date of
    // birth alone are asked for, too.
    var bare = client
    bare.nhsNumber = nil
    bare.addresses = []
    let drafts = bare == client ? [client] : [client, bare]
    openList(page) { directory in
      var hits: [SearchHit] = []
      for draft in drafts {
        let known = Set(hits.map(\.subject))
        hits += try await directory.possibleDuplicates(of: draft).filter {
          !known.contains($0.subject)
        }
      }
      return (hits: hits, merged: try await directory.mergedRecords(of: client.id))
    } rows: { found in
      found.hits.compactMap { ListPage.Row($0, besides: client.id, on: today) }
        + found.merged.map { ListPage.Row($0, on: today) }
    }
  }

  /// Asks whether a record is to be merged into another, and says what would come of it.
  func askMerge(of other: ClientID, into client: ClientID) {
    ask({ try await $0.mergePreview(of: other, into: client) }) { model, answer in
      guard case .list = model.state.overlays.last else { return }
      switch answer {
      case .failure(let error): model.say(error.sentence, .problem)
      case .success(let preview):
        if let obstacle = preview.obstacle {
          return model.say("They cannot be merged: \(obstacle).", .refusal)
        }
        model.confirm(
          Confirm(
            .rights(.merge(other, into: client)), question: preview.question, yes: "Merge",
            no: "Leave both"))
      }
    }
  }

  /// Asks whether a merged record is to be given back.
  func askUnmerge(of merged: ClientID, named name: String) {
    confirm(
      Confirm(
        .rights(.unmerge(merged)),
        question: "\(name) was merged into this record. Give that record back?",
        yes: "Give it back", no: "Leave it"))
  }

  /// Does what keeps the records right, says what came of it, and shows what it touched.
  func act(_ act: RightsAct) {
    ask({ try await $0.apply(.rights(act)) }) { model, answer in
      switch answer {
      case .success(let receipt):
        model.changesThisSitting += 1
        model.say("\(receipt.words).")
        if case .list = model.state.overlays.last { model.state.overlays.removeLast() }
      case .failure(let error): model.say(error.sentence, .refusal)
      }
      model.refreshAfterAct()
      model.refreshSearch()
    }
  }

  /// Goes on with the record that stayed, after the open one was merged into it.
  func followMerged(into survivor: ClientID) {
    guard let open = state.open else { return }
    openClient(survivor, summary: nil, from: open.trail)
    say("That record was joined with another of the same person, which is shown now.")
  }
}

extension ListPage.Row {
  /// A client who may be the same person; nil for the client themselves.
  fileprivate init?(_ hit: SearchHit, besides client: ClientID, on today: CivilDate) {
    guard case .client(let summary) = hit.subject, summary.id != client else { return nil }
    let why = SearchRow(hit, on: today).why
    self.init(
      summary.name.display, beside: summary.birth.map { "born \($0.words)" } ?? "",
      aside: summary.district, why: why.isEmpty ? "may be the same person" : why,
      act: .merge(summary.id))
  }

  fileprivate init(_ record: MergedRecord, on today: CivilDate) {
    let by = record.by.isEmpty ? "" : ", by \(record.by)"
    self.init(
      record.name.display, beside: record.birth.map { "born \($0.words)" } ?? "",
      aside: record.moment.date.wordsNear(today), why: "merged into this record\(by)",
      act: .unmerge(record.id))
  }
}

extension MergePreview {
  /// The question whether to do it.
  fileprivate var question: String {
    func told(_ client: Client) -> String {
      [client.name.full, client.birth.map { "born \($0.words)" } ?? ""].filter { !$0.isEmpty }
        .joined(separator: ", ")
    }
    return (["\(told(merged)) goes into \(told(survivor))."] + notes + ["Merge the two?"])
      .joined(separator: " ")
  }
}
