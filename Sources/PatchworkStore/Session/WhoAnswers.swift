import PatchworkCore

/// Whom somebody who was refused can ring now: a refused worker at night is a danger too.
struct WhoAnswers {
  private let session: Session
  private let now: LocalMoment
  private let holidays = BankHolidays()
  private var records: Records { session.records }

  /// - Parameter now: nil for what the clock says.
  init(_ session: Session, at now: LocalMoment? = nil) {
    self.session = session
    self.now = now ?? session.now
  }

  /// The first of some people who answers now, else the desk of their agencies or of the asker's, else the
  /// first of them who answers at all; a sentence.
  func sentence(
    _ people: [PractitionerID], orAt agencies: [AgencyID] = []
  ) throws -> String {
    let named = try people.prefix(Self.looked).compactMap(reach)
    if let now = named.first(where: \.isNow) { return now.words(self.now) }
    let own = try session.me.flatMap(records.practitioners.agency)
    let desks = try (agencies + [own].compactMap(\.self)).compactMap(desk)
    let best = desks.first(where: \.isNow) ?? named.first ?? desks.first
    return best?.words(now) ?? worded("Ask your Patchwork administrator.")
  }

  /// The same of the records stewards.
  func steward() throws -> String { try sentence(records.accounts.stewards(on: session.today)) }

  /// More are not looked at: whom to ring must not take long to say.
  private static let looked = 12

  private struct Answer {
    var name: String
    var number: String
    var availability: Reach.Availability

    var isNow: Bool { if case .now = availability { true } else { false } }

    func words(_ now: LocalMoment) -> String {
      switch availability {
      case .now: worded("Ring \(name) now on \(number).")
      case .later(let moment):
        worded("Ring \(name) on \(number), from \(moment.date.wordsNear(now.date)) \(moment.time).")
      case .hoursNotGiven, .none: worded("Ring \(name) on \(number).")
      }
    }
  }

  private func reach(_ id: PractitionerID) throws -> Answer? {
    guard let person = try records.practitioners.read(id),
      let agency = try records.agencies.read(person.agency)
    else { return nil }
    let reach = Reach.person(person, of: agency, at: now, holidays: holidays)
    if case .practitioner = reach.responder { return answer(person.name.display, reach) }
    return answer(worded("\(agency.name) for \(person.name.display)"), reach)
  }

  private func desk(_ id: AgencyID) throws -> Answer? {
    guard let agency = try records.agencies.read(id) else { return nil }
    return answer(agency.name, Reach.desk(of: agency, at: now, holidays: holidays))
  }

  private func answer(_ name: String, _ reach: Reach) -> Answer? {
    reach.channel.map {
      Answer(name: name, number: $0.value, availability: reach.availability)
    }
  }
}
