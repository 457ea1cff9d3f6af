/// Somebody rings at the door of the confidential services in a client's network, without learning
/// which they are: those read who asks, and answer if they wish.
package struct Ring: Hashable, Sendable, Codable {
  /// What comes back to whoever rang, always one of these.
  package enum Answer: String, Codable, Sendable, CaseIterable {
    /// The service will call.
    case willCall = "will-call"
    /// Somebody will call who does not say for whom.
    case throughCover = "through-cover"
    /// The service would rather not.
    case declined
    /// Nobody answered in time.
    case nobody = "no-answer"

    /// What a service can answer.
    package static let choices: [Answer] = [.willCall, .throughCover, .declined]

    /// The receipt: `it will call you`.
    package var words: String {
      switch self {
      case .willCall: "it will call you"
      case .throughCover: "somebody will call you"
      case .declined: "it would rather not talk"
      case .nobody: "nobody has answered"
      }
    }
  }

  /// How many days a receipt is kept in the inbox.
  package static let receiptToldFor = 14

  /// The directory's identifier.
  package var id: RingID
  /// Whose network it is.
  package var client: ClientID
  /// When it was rung.
  package var rung: LocalMoment
  /// Until when it can be answered.
  package var until: LocalMoment
  /// What came back; nil while it is waited for.
  package var answer: Answer?

  /// A ring from its parts.
  package init(
    id: RingID, client: ClientID, rung: LocalMoment, until: LocalMoment, answer: Answer? = nil
  ) {
    self.id = id
    self.client = client
    self.rung = rung
    self.until = until
    self.answer = answer
  }

  /// Until when a ring is waited for: five o'clock on the next working day, whoever is rung.
  package static func due(
    after rung: LocalMoment, holidays: BankHolidays = BankHolidays()
  ) -> LocalMoment {
    var day = rung.date
    repeat {
      day = day.adding(days: 1)
    } while day.weekday >= .saturday
      || holidays.name(on: day) != nil
    return LocalMoment(day, TimeOfDay(17))
  }

  /// The one receipt of all the services that were rung, in the order in which they answered.
  ///
  /// It is made so that their number cannot be read from it: the first that will call speaks for all,
  /// and that one declined is told when none is left that could answer.
  ///
  /// - Parameter rung: how many services were rung.
  package static func receipt(
    _ answers: [Answer], of rung: Int, until: LocalMoment, at now: LocalMoment
  ) -> Answer? {
    if let kind = answers.first(where: { $0 == .willCall || $0 == .throughCover }) { return kind }
    if rung > 0 && answers.count == rung { return .declined }
    return now < until ? nil : .nobody
  }
}

/// Names one ring.
package typealias RingID = Identifier<Ring>

extension Ring {
  /// What its ringer reads: `the doorbell: it will call you`.
  package func receiptWords(on today: CivilDate) -> String {
    "the doorbell: "
      + (answer?.words ?? "an answer by \(until.date.wordsNear(today)) \(until.time)")
  }

  /// What the service reads: `your doorbell rings, until tomorrow 17:00`.
  package func askingWords(on today: CivilDate) -> String {
    "your doorbell rings, until \(until.date.wordsNear(today)) \(until.time)"
  }
}
