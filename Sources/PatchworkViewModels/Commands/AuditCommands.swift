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
      ) { $0.openAudit() },
      narrowing(.auditPractitioner, "p", "person") { $0.narrowAudit(to: .practitioner) },
      narrowing(.auditClient, "c", "client") { $0.narrowAudit(to: .client) },
      narrowing(.auditAgency, "g", "agency") { $0.narrowAudit(to: .agency) },
      narrowing(.auditDay, "d", "day") { $0.narrowAudit(to: .day) },
      inAudit(.auditStrangers, "1", "Only look-ups with no relationship, or all") {
        $0.toggleAudit(.stranger)
      },
      inAudit(.auditNamesakes, "2", "Only the same family name as the looker, or all") {
        $0.toggleAudit(.namesake)
      },
      inAudit(.auditOutOfHours, "3", "Only what was done out of hours, or all") {
        $0.toggleAudit(.outOfHours)
      },
      inAudit(.auditMany, "4", "Only days with unusually many, or all") { $0.toggleAudit(.many) },
      inAudit(.auditAll, "x", "Everything again") { $0.clearAudit() },
      inAudit(.auditExport, "e", "Write these entries to a file") { $0.exportAudit() },
    ]

  private static func narrowing(
    _ id: CommandID, _ key: Character, _ what: String,
    perform: @escaping @MainActor @Sendable (AppModel) -> Void
  ) -> Command {
    inAudit(id, key, "Only the \(what) of the chosen entry", perform: perform)
  }

  private static func inAudit(
    _ id: CommandID, _ key: Character, _ title: String,
    perform: @escaping @MainActor @Sendable (AppModel) -> Void
  ) -> Command {
    Command(
      id, title, help: "\(title), in the record of activity.", group: .program,
      bindings: [.init(.character(key), in: [.list])], isInPalette: false,
      availability: { state in
        if case .list(let page) = state.overlays.last, case .audit = page.subject {
          return .enabled
        }
        return .disabled("it is for the record of activity")
      }, perform: perform)
  }
}
