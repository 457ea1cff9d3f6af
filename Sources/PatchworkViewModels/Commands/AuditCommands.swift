extension CommandTable {
  /// What an auditor reads.
  static let audit: [Command] =
    [
      Command(
        .showAudit, "Read the record of activity",
        help: "Lists who did what, for auditors; facts and no scores.", group: .program,
        bindings: [.init(.character("A"), in: Place.letterPanes)],
        availability: { state in
          state.roles.contains(.auditor) ? .enabled : .disabled("it is for auditors")
        }
      ) { _, _ in
        .all([
          .open(.list(.audit(AuditQuestion()))),
          .say(
            "p, c, g, d: only this line's person, client, agency, day. 1 to 8: facts. x: all. "
              + "e: export."),
        ])
      },
      narrowing(.auditPractitioner, "p", "person", to: .practitioner),
      narrowing(.auditClient, "c", "client", to: .client),
      narrowing(.auditAgency, "g", "agency", to: .agency),
      narrowing(.auditDay, "d", "day", to: .day),
      inAudit(.auditStrangers, "1", "Only look-ups with no relationship, or all") {
        page, _ in page.toggling(.stranger)
      },
      inAudit(.auditNamesakes, "2", "Only the same family name as the looker, or all") {
        page, _ in page.toggling(.namesake)
      },
      inAudit(.auditOutOfHours, "3", "Only what was done out of hours, or all") {
        page, _ in page.toggling(.outOfHours)
      },
      inAudit(.auditMany, "4", "Only days with unusually many, or all") { page, _ in
        page.toggling(.many)
      },
      inAudit(.auditManyFound, "5", "Only that very many people were found, or all") { page, _ in
        page.toggling(.manyFound)
      },
      inAudit(.auditGains, "6", "Only what was opened after a cover or agency changed, or all") {
        page, _ in page.toggling(.changedThenOpened)
      },
      inAudit(.auditShields, "7", "Only shielding that ended, or all") { page, _ in
        page.toggling(.shieldEnded)
      },
      inAudit(.auditNumbers, "8", "Only numbers of others that were changed, or all") { page, _ in
        page.toggling(.numbersReplaced)
      },
      inAudit(.auditAll, "x", "Everything again") { _, _ in .audit(AuditQuestion()) },
      inAudit(.auditExport, "e", "Write these entries to a file") { $0.exporting(in: $1) },
    ]

  private static func narrowing(
    _ id: CommandID, _ key: Character, _ words: String, to what: AuditNarrowing
  ) -> Command {
    inAudit(id, key, "Only the \(words) of the chosen entry") { page, _ in
      page.narrowing(to: what)
    }
  }

  private static func inAudit(
    _ id: CommandID, _ key: Character, _ title: String,
    outcome: @escaping @Sendable (inout ListPage, Scene) -> Outcome
  ) -> Command {
    let elsewhere = "it is for the record of activity"
    return Command(
      id, title, help: "\(title), in the record of activity.", group: .program,
      on: ListPage.self, keys: .character(key), elsewhere: elsewhere, isInPalette: false,
      availability: { page, _ in page.auditQuestion == nil ? .disabled(elsewhere) : .enabled },
      outcome: outcome)
  }
}
