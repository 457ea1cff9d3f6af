import PatchworkCore

/// To what an auditor narrows the list: something of the chosen entry.
enum AuditNarrowing {
  case practitioner, client, agency, day
}

extension ListPage {
  /// The record of activity, the latest entries first.
  static func audit(_ asked: AuditQuestion) -> ListPage {
    ListPage(.audit(asked), title: asked.title, nothing: worded("Nothing like that was recorded."))
    {
      directory, _ in
      try await directory.activity(asked.question).map(Row.init)
    }
  }

  /// What the auditor asked, where this is the record of activity.
  var auditQuestion: AuditQuestion? {
    if case .audit(let asked) = subject { asked } else { nil }
  }

  /// To what the list can be narrowed, what is chosen in it first.
  var narrowingChoice: ChoicePage {
    let own: [(String, AuditNarrowing)] = [
      (worded("this person"), .practitioner), (worded("this client"), .client),
      (worded("this person's agency"), .agency),
      (worded("this day"), .day),
    ]
    let asked = auditQuestion?.question.facts ?? []
    return ChoicePage(
      worded("Only …"),
      own.map { ChoicePage.Choice(worded("Only \($0.0)"), narrowing(to: $0.1)) }
        + ActivityQuestion.Fact.allCases.map { fact in
          ChoicePage.Choice(
            asked.contains(fact)
              ? worded("No longer only: \(fact.words)") : worded("Only: \(fact.words)"),
            toggling(fact))
        } + [ChoicePage.Choice(worded("Everything again"), .audit(AuditQuestion()))])
  }

  /// Asks for entries of which a fact holds, or no longer.
  func toggling(_ fact: ActivityQuestion.Fact) -> Outcome {
    guard var asked = auditQuestion else { return .stay }
    asked.question.facts.formSymmetricDifference([fact])
    return .audit(asked)
  }

  /// Narrows the list to what the chosen entry has.
  func narrowing(to what: AuditNarrowing) -> Outcome {
    guard var asked = auditQuestion, let record = chosenRow?.record else { return .stay }
    switch what {
    case .day:
      (asked.question.from, asked.question.until) = (record.moment.date, record.moment.date)
      asked.words.append(record.moment.date.words)
    case .practitioner:
      guard let id = record.practitioner else { return Self.nobodyKnown }
      asked.question.practitioner = id
      asked.words.append(record.name)
    case .client:
      guard let id = record.client else { return .say(worded("That entry is about no client.")) }
      asked.question.client = id
      asked.words.append(record.clientName.isEmpty ? worded("one client") : record.clientName)
    case .agency:
      guard let id = record.practitioner else { return Self.nobodyKnown }
      return .narrow(asked, toAgencyOf: id)
    }
    return .audit(asked)
  }

  private static var nobodyKnown: Outcome {
    .say(worded("That account belongs to nobody in the directory."))
  }

  /// Writes the entries to a file of the auditor's own.
  func exporting(in scene: Scene) -> Outcome {
    guard let save = scene.capabilities.saveAudit else {
      return .say(
        worded("No files can be written here. “patchwork audit --csv” prints the entries."))
    }
    let records = rows.compactMap(\.record)
    return .ask({ _ in await save(records) }) { sentence, _, _ in .say(sentence) }
  }
}

extension Outcome {
  /// Shows the record of activity in place of the list on top.
  static func audit(_ asked: AuditQuestion) -> Outcome {
    .all([.close, .open(.list(.audit(asked)))])
  }

  fileprivate static func narrow(_ asked: AuditQuestion, toAgencyOf id: PractitionerID) -> Outcome {
    .ask({ try await $0.practitioner(id).agency }) { agency, state, _ in
      // The auditor may have asked something else meanwhile.
      guard case .list(let page) = state.overlays.last, page.subject == .audit(asked) else {
        return .stay
      }
      var narrowed = asked
      narrowed.question.agency = agency.id
      narrowed.words.append(agency.name)
      return .audit(narrowed)
    }
  }
}

extension ListPage.Row {
  /// An entry of the record: who, where and when, and below what and with whom.
  fileprivate init(_ record: ActivityRecord) {
    let what = [
      record.kind, record.subjectName ?? "", record.clientName, record.reason?.words ?? "",
    ]
    self.init(
      record.name, beside: record.place, aside: "\(record.moment.date.words) \(record.moment.time)",
      why: what.filter { !$0.isEmpty }.joined(separator: ", "), isMarked: record.reason != nil,
      leads: .entry(record))
  }
}
