extension Reach {
  /// Who answers for an agency, no matter which of its people is asked for.
  package static func desk(
    of agency: Agency, at now: LocalMoment, holidays: BankHolidays
  ) -> Reach {
    answer(
      for: Involvement(
        client: .unassigned, practitioner: nil, agency: agency.id, role: "", from: now.date),
      nil, agency, now, holidays)
  }

  /// How a practitioner is reached, or who answers at their agency.
  package static func person(
    _ practitioner: Practitioner, of agency: Agency, at now: LocalMoment, holidays: BankHolidays
  ) -> Reach {
    answer(
      for: Involvement(
        client: .unassigned, practitioner: practitioner.id, agency: agency.id, role: "",
        from: now.date),
      practitioner, agency, now, holidays)
  }

  private static func answer(
    for involvement: Involvement, _ practitioner: Practitioner?, _ agency: Agency,
    _ now: LocalMoment, _ holidays: BankHolidays
  ) -> Reach {
    ReachRule(
      now: now, holidays: holidays,
      practitioner: { $0 == practitioner?.id ? practitioner : nil },
      agency: { $0 == agency.id ? agency : nil }
    ).answer(for: involvement)
  }
}
