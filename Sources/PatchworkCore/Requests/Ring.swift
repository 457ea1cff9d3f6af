/// A ring at the doorbell of the confidential services in a client's network. The ringer does not
/// learn which services there are. The services see who rings and may answer.
package struct Ring: Hashable, Sendable, Codable {
  /// The result shown to the ringer.
  package enum Answer: String, Codable, Sendable, CaseIterable {
    /// The service will call.
    case willCall = "will-call"
    /// A caller who does not name the service will call.
    case throughCover = "through-cover"
    /// The service declined.
    case declined
    /// No answer in time.
    case nobody = "no-answer"

    /// The answers that a service can give.
    package static let choices: [Answer] = [.willCall, .throughCover, .declined]

    /// The receipt for the ringer: `it will call you`.
    package var words: String {
      switch self {
      case .willCall: worded("it will call you")
      case .throughCover: worded("somebody will call you")
      case .declined: worded("it declines")
      case .nobody: worded("nobody has answered")
      }
    }
  }

  /// Days for which a receipt stays in the inbox.
  package static let receiptToldFor = 14

  package var id: RingID
  package var client: ClientID
  package var rung: LocalMoment
  /// The time until which an answer is possible.
  package var until: LocalMoment
  /// The result; nil until there is one.
  package var answer: Answer?

  package init(
    id: RingID, client: ClientID, rung: LocalMoment, until: LocalMoment, answer: Answer? = nil
  ) {
    self.id = id
    self.client = client
    self.rung = rung
    self.until = until
    self.answer = answer
  }

  /// The end of the waiting time: 17:00 on the next working day, the same for all services.
  package static func due(
    after rung: LocalMoment, holidays: BankHolidays = BankHolidays()
  ) -> LocalMoment {
    // The same time for all services, or the time would tell them apart.
    var day = rung.date
    repeat {
      day = day.adding(days: 1)
    } while day.weekday >= .saturday
      || holidays.name(on: day) != nil
    return LocalMoment(day, TimeOfDay(17))
  }

  /// The single receipt for all services that were rung, from the answers in order.
  ///
  /// The number of services cannot be inferred: the first service that will call decides, and a
  /// refusal is reported only when no other service can answer any more.
  ///
  /// - Parameter rung: the number of services that were rung.
  package static func receipt(
    _ answers: [Answer], of rung: Int, until: LocalMoment, at now: LocalMoment
  ) -> Answer? {
    if let kind = answers.first(where: { $0 == .willCall || $0 == .throughCover }) { return kind }
    if rung > 0 && answers.count == rung { return .declined }
    return now < until ? nil : .nobody
  }
}

package typealias RingID = Identifier<Ring>

extension Ring {
  /// The line for the ringer: `your request to call: it will call you`.
  package func receiptWords(on today: CivilDate) -> String {
    worded("your request to call: ")
      + (answer?.words ?? worded("answer by \(until.date.wordsNear(today)) \(until.time)"))
  }

  /// The line for the service: `asks your service to call by tomorrow 17:00`.
  package func askingWords(on today: CivilDate) -> String {
    worded("asks your service to call by \(until.date.wordsNear(today)) \(until.time)")
  }
}
