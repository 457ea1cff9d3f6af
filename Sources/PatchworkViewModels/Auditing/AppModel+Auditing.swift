import PatchworkCore

/// What an auditor looks at: entries of the record of activity, narrowed step by step.
package struct AuditQuestion: Hashable, Sendable {
  /// What is asked.
  package var question = ActivityQuestion(limit: 500)
  /// What it is narrowed to, in words, in the order in which that was done.
  package var words: [String] = []

  /// The heading: `The record of activity: out of hours; Joy Adeyemi`.
  var title: String {
    let facts = ActivityQuestion.Fact.allCases.filter(question.facts.contains).map(\.words)
    let all = facts + words
    return "The record of activity" + (all.isEmpty ? "" : ": \(all.joined(separator: "; "))")
  }
}

extension ActivityQuestion.Fact {
  /// The fact in a few words.
  package var words: String {
    switch self {
    case .stranger: "no relationship"
    case .namesake: "same family name"
    case .outOfHours: "out of hours"
    case .many: "unusually many"
    }
  }
}

/// To what an auditor narrows the list: something of the chosen entry.
enum AuditNarrowing {
  case practitioner, client, agency, day
}

extension AppModel {
  /// Opens the record of activity, the latest entries first.
  func openAudit() {
    showAudit(AuditQuestion())
    say(
      "p, c, g, d: only this line's person, client, agency, day. 1 to 4: facts. x: all. e: export.")
  }

  /// The auditor's question on top, with the entry that is chosen.
  private var audit: (asked: AuditQuestion, chosen: ActivityRecord?)? {
    guard case .list(let page) = state.overlays.last, case .audit(let asked) = page.subject else {
      return nil
    }
    return (asked, page.chosenRow?.record)
  }

  private func showAudit(_ asked: AuditQuestion) {
    if audit != nil { state.overlays.removeLast() }
    let page = ListPage(
      .audit(asked), title: asked.title, nothing: "Nothing like that was recorded.")
    openList(page) {
      try await $0.activity(asked.question)
    } rows: { records in
      records.map(ListPage.Row.init)
    }
  }

  /// Asks for entries of which a fact holds, or no longer.
  func toggleAudit(_ fact: ActivityQuestion.Fact) {
    guard var asked = audit?.asked else { return }
    asked.question.facts.formSymmetricDifference([fact])
    showAudit(asked)
  }

  /// Asks for everything again.
  func clearAudit() { if audit != nil { showAudit(AuditQuestion()) } }

  /// Narrows the list to what the chosen entry has.
  func narrowAudit(to what: AuditNarrowing) {
    guard case (var asked, let record?)? = audit else { return }
    switch what {
    case .day:
      (asked.question.from, asked.question.until) = (record.moment.date, record.moment.date)
      asked.words.append(record.moment.date.words)
    case .practitioner:
      guard let id = record.practitioner else { return say("Nobody is known behind that account.") }
      asked.question.practitioner = id
      asked.words.append(record.name)
    case .client:
      guard let id = record.client else { return say("That entry is about no one client.") }
      asked.question.client = id
      asked.words.append(record.clientName.isEmpty ? "one client" : record.clientName)
    case .agency:
      guard let id = record.practitioner else { return say("Nobody is known behind that account.") }
      let before = asked
      return ask({ try await $0.practitioner(id).agency }) { model, answer in
        guard model.audit?.asked == before else { return }
        switch answer {
        case .success(let agency):
          asked.question.agency = agency.id
          asked.words.append(agency.name)
          model.showAudit(asked)
        case .failure(let error): model.say(error.sentence, .problem)
        }
      }
    }
    showAudit(asked)
  }

  /// Writes the entries on the screen to a file of the auditor's own.
  func exportAudit() {
    guard let save = capabilities.saveAudit, case .list(let page) = state.overlays.last else {
      return say("Files cannot be written from here; patchwork audit --csv prints them.")
    }
    let records = page.rows.compactMap(\.record)
    ask({ _ in await save(records) }) { model, answer in
      if case .success(let sentence) = answer { model.say(sentence) }
    }
  }
}

extension ListPage.Row {
  /// An entry of the record: who, where and when, and below what and with whom.
  fileprivate init(_ record: ActivityRecord) {
    let what = [record.kind, record.clientName, record.reason?.words ?? ""]
    self.init(
      record.name, beside: record.place, aside: "\(record.moment.date.words) \(record.moment.time)",
      why: what.filter { !$0.isEmpty }.joined(separator: ", "), isMarked: record.reason != nil,
      record: record)
  }
}
