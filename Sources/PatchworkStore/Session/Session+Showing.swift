import PatchworkCore

/// What an answer tells of clients, to be counted when it is given.
struct Showing {
  var clients: [ClientID] = []
  /// The words that were searched for, where they may be going on.
  var typing: String?
}

/// Clients in answers: every one that an answer names passes here and is counted, if the asker could not
/// open them without saying why.
extension Session {
  /// The line of a client in an answer.
  func line(of client: ClientID) throws -> ClientSummary? {
    guard var line = try records.clients.summary(client) else { return nil }
    showing.clients.append(client)
    // Stewards and people who are invited read of shielded clients, and not where they are.
    if try line.isShielded && tie(to: client) != .own { line.district = "" }
    return line
  }

  /// Whether the organisation asks the asker what they look people up for. An asker who holds the file
  /// itself is asked nothing: they can read it without us.
  var mustSayPurpose: Bool {
    get throws { try records.settings.asksPurpose() && !holdsTheFile }
  }

  /// What somebody is told who has not said it, and whom to ring.
  func purposeSentence() throws -> String {
    worded(
      """
      Your organisation asks what people outside your own are looked up for, and they are shown \
      once you have said it: on the screen with : and “Say what you look people up for”, with \
      --purpose REASON on the command line, or as purpose in a search over the API.
      """) + " "
      + (try WhoAnswers(self).sentence([]))
  }

  /// Notes clients whom an answer names.
  ///
  /// - Parameter text: the words that were searched for, where they may be going on.
  func show(_ clients: [ClientID], typing text: String? = nil) {
    showing.clients += clients
    showing.typing = text
  }

  /// Whether a client is not the asker's own: to open them takes a reason, or is refused.
  func isOutside(_ client: ClientID) throws -> Bool {
    let act: AccessPolicy.Act =
      try records.shields.isShielded(client) ? .openShielded : .openClient
    return try !isAllowed(act, tie: tie(to: client))
  }

  /// Whether so many were shown to the asker that a search shows one likely person at a time.
  ///
  /// - Parameter text: what is searched for; nil for a search that nobody types.
  func isNarrowed(before text: String?) throws -> Bool {
    // Somebody who holds the file can read all of it without us: a count would keep nothing back.
    if try holdsTheFile { return false }
    let author = try knownAuthor()
    try count(shown.settle(author, before: text, at: instant), for: author)
    return shown.isOver(author, at: moment)
  }

  /// Counts what the answer shows.
  ///
  /// - Returns: how many there are by now, where that is to be recorded.
  func countShown() throws -> Int? {
    guard try !showing.clients.isEmpty && !holdsTheFile else { return tooMany }
    let author = try knownAuthor()
    if let text = showing.typing {
      // Another question of theirs may have been answered meanwhile.
      try count(shown.settle(author, before: text, at: instant), for: author)
      shown.wait(
        author, for: ShownClients.Answer(text: text, clients: showing.clients, instant: instant))
    } else {
      try count(showing.clients, for: author)
    }
    return tooMany
  }

  /// What somebody is told whose searches show one person at a time, and whom to ring.
  func narrowingSentence() throws -> String {
    let agency = try me.flatMap(records.practitioners.agency)
    let managers =
      try agency.map { try records.accounts.managers(of: $0, on: today) } ?? []
    return
      worded(
        """
        You have been shown more than \(shown.limits.most) people outside your own in a day, so a \
        search shows one likely person at a time for now: type a name with a date of birth, or an \
        NHS number. Your manager and auditors can see this.
        """) + " "
      + (try WhoAnswers(self).sentence(
        managers.filter { try $0 != me }, orAt: [agency].compactMap(\.self)))
  }

  private func knownAuthor() throws -> Author {
    let author = try author
    if !shown.knows(author) {
      let past = try records.activity.shown(to: author, since: moment - ShownClients.period)
      // What was found may be practitioners, or be gone.
      let counted = try past.clients.filter {
        try records.clients.has($0.key) && isOutside($0.key)
      }
      shown.begin(author, counted: counted, alarm: past.alarm, at: moment)
    }
    return author
  }

  private func count(_ clients: [ClientID], for author: Author) throws {
    if clients.isEmpty { return }
    var (outside, own) = ([ClientID](), [ClientID]())
    for client in shown.unknown(among: clients, to: author, at: moment) {
      if try isOutside(client) { outside.append(client) } else { own.append(client) }
    }
    if let most = shown.count(outside, own: own, for: author, at: moment) { tooMany = most }
  }
}
