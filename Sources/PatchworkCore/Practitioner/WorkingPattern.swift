/// The weekly hours in which a person or an agency answers (FHIR R4
/// PractitionerRole.availableTime), in United Kingdom wall-clock time.
///
/// An empty pattern means that no hours were given, which differs from never working.
package struct WorkingPattern: Hashable, Sendable {
  /// Hours that recur on one or more weekdays.
  package struct Session: Hashable, Sendable {
    /// The days on which the session begins.
    package var days: Set<Weekday>
    package var from: TimeOfDay
    /// At or before `from`, the session ends on the next day (17:00-09:00 is overnight, 00:00-24:00
    /// the whole day).
    package var until: TimeOfDay

    package init(days: Set<Weekday>, from: TimeOfDay, until: TimeOfDay) {
      self.days = days
      self.from = from
      self.until = until
    }
  }

  /// The sessions of a week in the given order.
  package var sessions: [Session]

  package init(sessions: [Session] = []) { self.sessions = sessions }

  package var isGiven: Bool { !sessions.isEmpty }

  /// Monday to Friday, 09:00 to 17:00.
  package static let officeHours = WorkingPattern(sessions: [
    Session(
      days: [.monday, .tuesday, .wednesday, .thursday, .friday], from: TimeOfDay(9),
      until: TimeOfDay(17))
  ])
}
