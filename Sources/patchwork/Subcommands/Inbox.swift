import PatchworkCommandLine
import PatchworkCore

extension Subcommand {
  static let inbox = Subcommand(
    name: "inbox", summary: worded("Show what waits for you"), synopsis: "[options]",
    options: DirectoryChoice.options + [("--json", worded("print it as JSON"))],
    details: worded(
      """
      Three parts: what you have to answer, what you have seen and not done, and what you asked of
      others. Each item is one line: its identifier, what it asks, about whom and from whom. Mark \
      an item
      as seen with “patchwork acknowledge ID” and as done with “patchwork done ID”; answer others \
      with
      “patchwork accept ID” or “patchwork decline ID”. The exit status is 1 when nothing is left \
      to answer.
      """)
  ) { arguments in
    let choice = try DirectoryChoice(&arguments)
    let wantsJSON = arguments.takeFlag("--json")
    guard try arguments.finish().isEmpty else {
      throw UsageError(worded("This takes no further words."))
    }
    let inbox = try await choice.open().inbox()
    if wantsJSON {
      try Output.json(inbox)
    } else {
      for line in InboxSentences(inbox: inbox, today: Now.moment.date).lines { Output.line(line) }
    }
    return inbox.waiting == 0 ? .nothingFound : .done
  }

  static let acknowledge = Subcommand(
    name: "acknowledge", summary: worded("Mark an inbox item as seen"),
    synopsis: "[options] ID",
    options: DirectoryChoice.options,
    details: worded(
      """
      ID is the identifier that “patchwork inbox” printed. The person who asked you sees when you \
      saw it.
      “patchwork done” marks it as done, “patchwork undo” undoes.
      """)
  ) { arguments in
    let choice = try DirectoryChoice(&arguments)
    let text = try arguments.finishWithOne(worded("the identifier of an inbox item"))
    guard let id = AttentionID(text) else { throw UsageError("\(AttentionID.form).") }
    let directory = try await choice.open()
    let seen = try await directory.inbox().items.compactMap { item -> Change? in
      guard item.identifier == id.description else { return nil }
      return switch item.matter {
      case .correction(let correction): .rights(.seeCorrection(correction.id))
      case .shieldOpening(let opening): .rights(.seeShieldOpening(opening.id))
      case .news(let news): .act(.seeNews(news.id))
      case .standing(let news): .act(.seeStanding(news.id))
      case .death(let news): .rights(.seeDeath(news.id))
      case .guarded(let act) where act.part == .told: .rights(.seeGuarded(act.id))
      default: nil
      }
    }
    if let change = seen.first {
      Output.line("\(try await directory.apply(change).words).")
      return .done
    }
    return try await Act.perform(.acknowledge(id), in: directory)
  }

  static let done = Subcommand(
    name: "done", summary: worded("Mark what somebody asked of you as done"),
    synopsis: "[options] ID",
    options: DirectoryChoice.options,
    details: worded(
      """
      ID is the identifier that “patchwork inbox” printed beside a request to get in touch. The \
      person who
      asked you sees when you did it. “patchwork undo” undoes.
      """)
  ) { arguments in
    let choice = try DirectoryChoice(&arguments)
    let text = try arguments.finishWithOne(worded("the identifier of an inbox item"))
    guard let id = AttentionID(text) else { throw UsageError("\(AttentionID.form).") }
    return try await Act.perform(.finish(id), in: try await choice.open())
  }

  static let attention = Subcommand(
    name: "attention", summary: worded("Ask a client's network to get in touch"),
    synopsis: "--reason REASON [options] CLIENT",
    options: DirectoryChoice.options + [
      ("--reason REASON", Attention.Reason.choices.map(\.rawValue).joined(separator: ", ")),
      ("--urgency HOW", Attention.Urgency.allCases.map(\.rawValue).joined(separator: ", ")),
      ("--by DAY", worded("the day by which an answer is wanted: today, fri, 2026-11-27")),
      ("--to NAME", worded("only this member of the network; without it everybody else in it")),
    ],
    details: worded(
      """
      CLIENT is named as for “patchwork show”; - reads it from standard input. It says who does \
      not see
      it in time, and which number to ring now.
      """)
  ) { arguments in
    let choice = try DirectoryChoice(&arguments)
    guard
      let reason = try arguments.takeValue("--reason", what: worded("a reason"))
        .flatMap({ Attention.Reason(rawValue: $0) }), Attention.Reason.choices.contains(reason)
    else {
      throw UsageError(
        worded(
          "--reason is one of \(Attention.Reason.choices.map(\.rawValue).joined(separator: ", ")).")
      )
    }
    let typed = try arguments.takeValue("--urgency", what: worded("how soon")) ?? "routine"
    guard let urgency = Attention.Urgency(rawValue: typed) else {
      throw UsageError(
        worded(
          """
          --urgency is one of \
          \(Attention.Urgency.allCases.map(\.rawValue).joined(separator: ", ")).
          """
        )
      )
    }
    let by = try Act.upcomingDay(arguments.takeValue("--by", what: worded("a day")), "--by")
    let name = try arguments.takeValue("--to", what: worded("a name"))
    let text = try Query.text(arguments.finish())
    let directory = try await choice.open()
    guard let client = try await Lookup.client(text, in: directory, for: choice.purpose) else {
      return .nothingFound
    }
    var to: [PractitionerID] = []
    if let name {
      guard let one = try await Lookup.practitioner(name, in: directory, for: choice.purpose) else {
        return .nothingFound
      }
      to = [one]
    }
    let receipt = try await directory.apply(
      .act(
        .raise(AttentionDraft(client: client, reason: reason, urgency: urgency, by: by, to: to))))
    let card = try await directory.attention(AttentionID(rawValue: receipt.subject))
    let sent = SentAttention(card, at: Now.moment, holidays: BankHolidays())
    Output.line(sent.words(canCopy: false, undo: worded("“patchwork undo” undoes.")))
    return .done
  }

  static let number = Subcommand(
    name: "number",
    summary: worded("Say that a number or address works, does not work, or was replaced"),
    synopsis: "[options] worked|dead|moved NAME VALUE [NEW]",
    options: DirectoryChoice.options,
    details: worded(
      """
      NAME is the practitioner's name or identifier, VALUE one of their numbers or addresses, and \
      NEW
      what it was replaced by. What somebody of another agency says stands beside it until its \
      owner or a
      colleague of theirs has confirmed it, with “patchwork accept”.
      """)
  ) { arguments in
    let choice = try DirectoryChoice(&arguments)
    let words = try arguments.finish()
    guard let what = words.first, ["worked", "dead", "moved"].contains(what),
      words.count == (what == "moved" ? 4 : 3)
    else { throw UsageError(worded("Say worked, dead or moved, whose number it is, and which.")) }
    let directory = try await choice.open()
    guard let owner = try await Lookup.practitioner(words[1], in: directory, for: choice.purpose)
    else {
      return .nothingFound
    }
    let card = try await directory.practitioner(owner)
    let wanted = TelephoneNumber.digits(words[2])
    let point = card.practitioner.contactPoints
      .filter { $0.isInUse(on: Now.moment.date) }
      .first { point in
        point.system == .email
          ? point.value.lowercased() == words[2].lowercased()
          : !wanted.isEmpty && TelephoneNumber.digits(point.value) == wanted
      }
    guard let point else {
      Output.line(worded("\(card.practitioner.name.display) has no such number or address in use."))
      return .nothingFound
    }
    switch what {
    case "worked":
      return try await Act.perform(.confirmContactPoint(point.id, of: owner), in: directory)
    case "dead": return try await Act.perform(.reportDead(point.id, of: owner), in: directory)
    default:
      return try await Act.perform(
        .replaceContactPoint(point.id, of: owner, by: words[3]), in: directory)
    }
  }
}

/// Acts from the command line.
enum Act {
  /// Does one, and says what came of it.
  static func perform(_ act: NetworkAct, in directory: any Directory) async throws -> ExitStatus {
    let receipt = try await directory.apply(.act(act))
    Output.line("\(receipt.words).")
    return .done
  }

  /// A day that was given as an option, if it was.
  static func day(_ text: String?, _ option: String) throws(UsageError) -> CivilDate? {
    try day(text, option) { CivilDate(typed: $0, today: $1) }
  }

  /// A day to come that was given as an option, for which a weekday is enough.
  static func upcomingDay(_ text: String?, _ option: String) throws(UsageError) -> CivilDate? {
    try day(text, option) { CivilDate(upcoming: $0, today: $1) }
  }

  private static func day(
    _ text: String?, _ option: String, _ read: (String, CivilDate) -> CivilDate?
  ) throws(UsageError) -> CivilDate? {
    guard let text else { return nil }
    let today = Now.moment.date
    guard let day = read(text, today) else {
      if let wrong = CivilDate.wrongWeekday(typed: text, today: today) {
        throw UsageError("\(wrong).")
      }
      throw UsageError(worded("\(option) takes a day: 2026-11-27, 27 Nov or tomorrow."))
    }
    return day
  }
}
