import PatchworkCore

extension Subcommand {
  static let show = Subcommand(
    name: "show", summary: worded("Show a client, the family and the network"),
    synopsis: "[options] CLIENT",
    options: DirectoryChoice.options + [
      ClientOpening.option,
      ("--json", worded("print the network as JSON")),
    ],
    details: worded(
      """
      CLIENT is an identifier that “patchwork find” printed, an NHS number, or a query that one \
      client
      alone is likely to be meant by; - reads it from standard input. Whoever is not in the network
      says why they open it; the reason holds for twelve hours. Opening a client is recorded, and
      the network sees it: “patchwork activity” shows who looked.
      """)
  ) { arguments in
    let choice = try DirectoryChoice(&arguments)
    let wantsJSON = arguments.takeFlag("--json")
    let reason = try ClientOpening.reason(&arguments)
    let text = try Query.text(arguments.finish())
    let directory = try await choice.open()
    guard let client = try await Lookup.client(text, in: directory, for: choice.purpose ?? reason)
    else {
      await directory.settle()
      return .nothingFound
    }
    guard let network = try await ClientOpening.network(of: client, reason, in: directory) else {
      return .usage
    }
    if wantsJSON {
      try Output.json(network)
    } else {
      let sentences = ClientSentences(
        network: network, now: Now.moment, holidays: BankHolidays(),
        asker: try await directory.me()?.id)
      for line in sentences.lines { Output.line(line) }
    }
    await ClientOpening.leave(network, reason, in: directory)
    return .done
  }

  static let who = Subcommand(
    name: "who", summary: worded("Show a practitioner and how to reach them now"),
    synopsis: "[options] NAME",
    options: DirectoryChoice.options + [("--json", worded("print the card as JSON"))],
    details: worded("NAME is a practitioner's name or identifier; - reads it from standard input.")
  ) { arguments in
    let choice = try DirectoryChoice(&arguments)
    let wantsJSON = arguments.takeFlag("--json")
    let text = try Query.text(arguments.finish())
    let directory = try await choice.open()
    guard let person = try await Lookup.practitioner(text, in: directory, for: choice.purpose)
    else {
      return .nothingFound
    }
    let card = try await directory.practitioner(person)
    await directory.settle()
    if wantsJSON {
      try Output.json(card)
    } else {
      let sentences = PractitionerSentences(
        card: card, now: Now.moment, holidays: BankHolidays())
      for line in sentences.lines { Output.line(line) }
    }
    return .done
  }
}

/// Finding the one record that a text means, or saying why there is not just one.
enum Lookup {
  static func client(
    _ text: String, in directory: any Directory, for purpose: OpeningReason?
  ) async throws -> ClientID? {
    if let id = ClientID(text) { return id }
    return try await only("client", text, in: directory, for: purpose) { hit in
      if case .client(let summary) = hit.subject { summary.id } else { nil }
    }
  }

  static func practitioner(
    _ text: String, in directory: any Directory, for purpose: OpeningReason?
  ) async throws -> PractitionerID? {
    if let id = PractitionerID(text) { return id }
    return try await only("practitioner", text, in: directory, for: purpose) { hit in
      if case .practitioner(let id, _, _, _) = hit.subject { id } else { nil }
    }
  }

  static func agency(
    _ text: String, in directory: any Directory, for purpose: OpeningReason?
  ) async throws -> AgencyID? {
    if let id = AgencyID(text) { return id }
    return try await only("agency", text, in: directory, for: purpose) { hit in
      if case .agency(let id, _, _) = hit.subject { id } else { nil }
    }
  }

  private static func only<Subject>(
    _ kind: String, _ text: String, in directory: any Directory, for purpose: OpeningReason?,
    _ identifier: (SearchHit) -> Identifier<Subject>?
  ) async throws -> Identifier<Subject>? {
    let isForClients = Subject.self == Client.self
    let answer = try await Query.answer(
      SearchRequest(
        text: text, limit: 60, purpose: purpose,
        namesakes: isForClients ? SearchRequest.fewNamesakes : 0),
      from: directory)
    let hits = answer.hits.filter { identifier($0) != nil }
    let likely = hits.filter { $0.tier == .likely }
    let candidates = likely.isEmpty ? hits : likely
    if candidates.count == 1 { return identifier(candidates[0]) }
    if candidates.isEmpty {
      Output.line(worded("No \(kind) found."))
      for warning in answer.warnings { Output.problem(warning) }
      return nil
    }
    Output.problem(worded("More than one \(kind) may be meant. Say which by the identifier:"))
    let sentences = AnswerSentences(
      answer: SearchAnswer(
        hits: candidates,
        warnings: [isForClients ? answer.namesakes?.words : nil].compactMap(\.self)),
      heldBack: 0, today: Now.moment.date)
    for line in sentences.lines { Output.line(line) }
    return nil
  }
}
