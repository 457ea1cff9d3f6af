import PatchworkCore

extension CommandTable {
  /// What an auditor reads.
  static let audit: [Command] =
    [
      Command(
        .showAudit, "Read the record of activity",
        help: "Lists who did what, for auditors; facts and no scores.", group: .see,
        bindings: [.init(.character("A"), in: Place.letterPanes)],
        availability: { state in
          state.roles.contains(.auditor) ? .enabled : .disabled("only auditors can do this")
        }
      ) { _, _ in
        .all([
          .open(.list(.audit(AuditQuestion()))),
          .say(worded("= shows only what is like the chosen entry. W writes the list to a file.")),
        ])
      },
      inAudit(.narrowAudit, "=", "Only what is like this entry", short: "only …") { page, _ in
        .open(.choice(page.narrowingChoice))
      },
      inAudit(.exportAudit, "W", "Write these entries to a file", short: "write") {
        $0.exporting(in: $1)
      },
    ]

  private static func inAudit(
    _ id: CommandID, _ key: Character, _ title: Phrase, short: Phrase,
    outcome: @escaping @Sendable (inout ListPage, Scene) -> Outcome
  ) -> Command {
    let elsewhere = Phrase("it is for the record of activity")
    return Command(
      id, title, short: short, help: "\(title), in the record of activity.", group: .see,
      on: ListPage.self, keys: .character(key), elsewhere: elsewhere, isInPalette: false,
      availability: { page, _ in page.auditQuestion == nil ? .disabled(elsewhere) : .enabled },
      outcome: outcome)
  }
}
