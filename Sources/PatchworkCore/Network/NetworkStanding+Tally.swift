extension NetworkStanding {
  /// How many there are in a network without the asker, and how many answer now.
  package struct Tally: Hashable, Sendable {
    /// Practitioners who are named.
    package var people = 0
    /// Agencies.
    package var agencies = 0
    /// People who are there now themselves, covers among them.
    package var now = 0
    /// Numbers of desks and main lines that answer now.
    package var desks = 0
    /// Whether the asker works with the client, who is in none of the numbers.
    package var hasAsker = false

    /// No numbers yet.
    package init() {}

    init(
      _ involvements: [Involvement], answered groups: [Group], emergency: EmergencyTeam?,
      hasAsker: Bool
    ) {
      self.hasAsker = hasAsker
      people = Set(involvements.compactMap(\.practitioner)).count
      agencies = Set(involvements.map(\.agency)).count
      var numbers = Set(
        [emergency?.reach.channel?.value].compactMap { $0.map(TelephoneNumber.digits) })
      for group in groups where group.answer?.isNow == true {
        switch group.answerer {
        case .person: now += 1
        case .desk(_, let phone): numbers.insert(TelephoneNumber.digits(phone))
        case .nobody: break
        }
      }
      desks = numbers.count
    }

    /// `6 people, 5 agencies`.
    package var involved: String {
      let words = [
        people == 0 ? nil : worded(.counted(people, one: "1 person", other: "\(people) people")),
        agencies == 0
          ? nil : worded(.counted(agencies, one: "1 agency", other: "\(agencies) agencies")),
      ].compactMap(\.self)
      guard words.isEmpty else { return words.joined(separator: ", ") }
      return hasAsker ? worded("nobody but you") : worded("nobody involved")
    }

    /// `3 now, 2 desks answer`; nil where there is nobody to reach.
    package var reachable: String? {
      guard agencies > 0 || desks > 0 else { return nil }
      return [
        now == 0 ? worded("nobody now") : worded("\(now) now"),
        desks == 0
          ? nil : worded(.counted(desks, one: "1 desk answers", other: "\(desks) desks answer")),
      ].compactMap(\.self).joined(separator: ", ")
    }

    /// `6 people, 5 agencies; 3 now, 2 desks answer`.
    package var words: String { [involved, reachable].compactMap(\.self).joined(separator: "; ") }
  }
}
