/// The hours of the week in which somebody answers (FHIR R4 PractitionerRole.availableTime).
///
/// Wall-clock times in the United Kingdom. An empty pattern means that no hours were given, which is
/// not the same as never working.
package struct WorkingPattern: Hashable, Sendable {
  /// A stretch of hours that recurs on one or more weekdays.
  package struct Session: Hashable, Sendable {
    /// The days on which the session begins.
    package var days: Set<Weekday>
    /// When it begins.
    package var from: TimeOfDay
    /// When it ends; at or before `from` it ends on the following day (17:00-09:00 is overnight,
    /// 00:00-24:00 the whole day).
    package var until: TimeOfDay

    /// A session from its days and hours.
    package init(days: Set<Weekday>, from: TimeOfDay, until: TimeOfDay) {
      self.days = days
      self.from = from
      self.until = until
    }
  }

  /// The sessions of a week, in the order given.
  package var sessions: [Session]

  /// A pattern from its sessions.
  package init(sessions: [Session] = []) { self.sessions = sessions }

  /// Whether any hours were given.
  package var isGiven: Bool { !sessions.isEmpty }

  /// Monday to Friday, 09:00 to 17:00.
  package static let officeHours = WorkingPattern(sessions: [
    Session(
      days: [.monday, .tuesday, .wednesday, .thursday, .friday], from: TimeOfDay(9),
      until: TimeOfDay(17))
  ])
}
