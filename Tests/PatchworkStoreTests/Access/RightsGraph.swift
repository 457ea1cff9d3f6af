import PatchworkCore

/// What rights rest on: for each fact that a tie or a role is computed from, who may write it, whose word
/// makes it count, who is told, and how it ends.
///
/// `Sources/Rights.md` is printed from it. `RightsGraphTests` holds it against the code: which files write
/// each table, what is read where a right is computed, and what the table of rights says of each act.
struct RightsGraph {
  struct Fact {
    /// In words: `where a practitioner works`.
    var name: String
    /// The columns of the database that hold it, as `table.column`.
    var columns: [String]
    /// The files of the store whose statements write those tables.
    var writers: [String]
    /// The rows of the table of rights by which it is written.
    var written: [AccessPolicy.Act]
    /// Besides those rows, or instead.
    var writtenToo = ""
    /// The rows by whose word it counts; none where nobody need say so.
    var confirmed: [AccessPolicy.Act] = []
    var confirmedToo = ""
    var told: String
    var ends: String
  }

  static let facts: [Fact] = [
    Fact(
      name: "where a practitioner works",
      columns: [
        "practitioner.agency", "practitioner.provisional_since", "practitioner.left_on",
        "practitioner.agency_author", "practitioner.agency_confirmed_by",
      ],
      writers: ["Records/PractitionerTable.swift"],
      written: [.add, .correctPractitioner, .changeAgency, .exchange],
      writtenToo: "of an entry without an account: whoever may add one",
      confirmed: [.confirmPractitioner, .confirmHidden],
      confirmedToo:
        "by who writes it, where these rows let them and it is not their own; of an entry without an "
        + "account that came from another agency a records steward or an administrator",
      told: "the managers of both agencies and records stewards; those who can confirm are asked, "
        + "and the practitioner hears of it",
      ends:
        "another agency in the entry, also by an undo; the day on which they left, which a manager, a "
        + "records steward or an administrator may say; a colleague's no to an entry without an "
        + "account, to one with it only leaves it waiting and tells who can settle it"),
    Fact(
      name: "who works with a client",
      columns: [
        "involvement.client", "involvement.practitioner", "involvement.agency",
        "involvement.first_day", "involvement.last_day", "involvement.confidential",
      ],
      writers: ["Records/InvolvementTable.swift", "Retention/Purging.swift"],
      written: [
        .changeClient, .changeShielded, .accept, .acceptShielded, .endShielded, .mergeClients,
        .secondWord,
        .exchange, .undo, .undoShielded,
      ],
      writtenToo: "the mark: only people of the agency",
      confirmedToo:
        "nobody: the network is told and can end it; of a shielded client only those write "
        + "it who are in the network, by a file too",
      told: "the network, of days to come too; whoever shields goes through it person by person",
      ends:
        "its last day; shielding ends what has not begun; a records steward ends one of a shielded "
        + "client at once"),
    Fact(
      name: "who stands in for whom",
      columns: [
        "cover.practitioner", "cover.cover", "cover.first_day", "cover.last_day",
        "cover.counts_until", "cover.confirmed_by", "cover.author", "cover.agency",
        "leave.practitioner", "leave.cover", "leave.first_day", "leave.last_day",
      ],
      writers: ["Records/CoverTable.swift", "Records/PractitionerTable.swift"],
      written: [.add, .correctPractitioner, .exchange],
      confirmed: [.agreeCover],
      confirmedToo: "nobody for themselves, where the absent person has no account",
      told: "both; of one that waits the absent person and their managers; managers see the list",
      ends:
        "the last day of the absence, shorter where it is shortened, and 13 weeks; either of the two, or a "
        + "manager, says no"),
    Fact(
      name: "whom a cover may open in confidence",
      columns: [
        "cover_admission.client", "cover_admission.cover", "cover_admission.member",
        "cover_admission.manager", "cover_admission.steward", "cover_admission.last_day",
      ],
      writers: ["Records/CoverAdmissionTable.swift"],
      written: [.admitCover],
      confirmedToo:
        "one of the client's own people; where none of them is there, a manager and a records "
        + "steward, who are two people",
      told: "the network and the cover, and the client's glass log",
      ends:
        "with the cover; 13 weeks; when the client is shielded or merged, everybody is let in anew"),
    Fact(
      name: "what an account may be",
      columns: ["account_role.practitioner", "account_role.role", "account_role.agency"],
      writers: ["Records/AccountTable.swift"],
      written: [],
      writtenToo: "the server's program on its host",
      confirmedToo:
        "where the person works, for a manager, a records steward and an override; for a "
        + "manager at the agency for which the role was given",
      told: "the record of activity",
      ends:
        "the server's program; while it is not confirmed where they work; for a manager when they "
        + "work elsewhere"),
    Fact(
      name: "who may not ask",
      columns: ["suspension.practitioner"],
      writers: ["Records/AccountTable.swift"],
      written: [], writtenToo: "the server's program on its host",
      confirmedToo: "nobody",
      told: "the record of activity", ends: "the server's program"),
    Fact(
      name: "who an account or a token is",
      columns: ["account.login", "account.practitioner", "access_token.practitioner"],
      writers: ["Records/AccountTable.swift", "Records/AccessTokenTable.swift"],
      written: [],
      writtenToo:
        "the server's program on its host; of a file without a server whoever opens it first",
      confirmedToo: "the kernel; whoever has the code",
      told: "the record of activity",
      ends: "the server's program; the token's last day; signing out"),
    Fact(
      name: "that a client is shielded",
      columns: ["shield.client", "shield.moment", "shield.author"],
      writers: ["Records/ShieldTable.swift"],
      written: [.shieldClients, .exchange], confirmedToo: "nobody",
      told: "the client's network and records stewards at once, of its end as well; the glass log",
      ends:
        "two records stewards, or one and two of the network; after 72 hours' notice where neither is "
        + "there; within an hour whoever shielded; taking a merged record apart ends none"),
    Fact(
      name: "what is asked about a shielded client",
      columns: [
        "guarded_act.kind", "guarded_act.client", "guarded_act.other", "guarded_act.author",
        "guarded_act.state", "guarded_act.moment", "guarded_act.due",
        "guarded_act_word.practitioner", "guarded_act_word.voice",
      ],
      writers: ["Records/GuardedActTable.swift"],
      written: [.shieldClients, .mergeClients],
      confirmed: [.secondWord],
      confirmedToo:
        "nobody for what they asked themselves; asked again, of who asked and of all who agreed, when "
        + "the last word is said",
      told: "the network of the shielded client and records stewards; of a notice auditors too",
      ends: "done, refused by any of them, or taken back; after 14 days"),
    Fact(
      name: "that a service is in confidence",
      columns: ["agency.confidential"],
      writers: ["Records/AgencyTable.swift"],
      written: [.markConfidential], confirmedToo: "nobody",
      told: "the agency's own people",
      ends: "a manager of the agency"),
    Fact(
      name: "why somebody opened a client",
      columns: ["opening_reason.reason", "opening_reason.moment", "shield_override.moment"],
      writers: ["Records/OpeningTable.swift", "Records/ShieldTable.swift"],
      written: [.openClient, .changeClient, .openShielded], confirmedToo: "nobody",
      told: "the client's network, in the glass log; of an override records stewards at once",
      ends: "after 12 hours; when the client is shielded; an override when the client is left"),
    Fact(
      name: "what is asked and not yet answered",
      columns: ["invitation.client", "invitation.sender", "invitation.state"],
      writers: ["Records/InvitationTable.swift"],
      written: [.changeClient, .changeShielded],
      confirmed: [.accept, .acceptShielded],
      confirmedToo: "asked again when it is answered, for the client as they are then",
      told: "whoever is asked, the sender, and of a move the network",
      ends: "after 14 days; taken back; when the client is shielded"),
    Fact(
      name: "who is rung, and by what number",
      columns: [
        "contact_point.value", "contact_point.practitioner", "reported_number.value",
        "reported_number.author", "agency.main_line", "duty_hours.phone", "duty_hours.hours",
        "agency.emergency_areas",
      ],
      writers: [
        "Records/PractitionerTable.swift", "Records/NumberReportTable.swift",
        "Records/AgencyTable.swift",
      ],
      written: [.add, .correctPractitioner, .reportNumber, .correctAgency, .exchange],
      confirmed: [.settleNumber, .nameEmergencyTeam],
      confirmedToo: "an agency's desk by its own people",
      told: "the owner, or the colleagues of one without an account",
      ends: "another number; the owner or a colleague says that it is wrong"),
    Fact(
      name: "what can be taken back",
      columns: ["change.reversal", "change.taken_back"],
      writers: ["Records/ChangeTable.swift", "Retention/Purging.swift"],
      written: [], writtenToo: "whoever makes a change, for themselves",
      confirmed: [.undo, .undoShielded],
      confirmedToo: "and by every row by which the change itself would be made now",
      told: "those who heard of the change",
      ends: "another change of the record; when the client is shielded"),
  ]

  /// The page.
  static var page: String {
    var lines = [
      "# What rights rest on", "",
      "For each fact from which a tie or a role is computed: who may write it, whose word makes it "
        + "count, who is told, and how it ends. Nobody's own word is enough for a right of theirs. Printed "
        + "from `Tests/PatchworkStoreTests/Access/RightsGraph.swift` by a test, which holds it against the "
        + "code; the words in quotes are rows of the table in [Architecture.md](Architecture.md).",
    ]
    for fact in facts {
      lines += [
        "", "## \(fact.name.prefix(1).uppercased() + fact.name.dropFirst())", "",
        "- **Held in** " + fact.columns.map { "`\($0)`" }.joined(separator: ", "),
        "- **Written by** \(words(fact.written, fact.writtenToo))",
        "- **Counts by the word of** \(words(fact.confirmed, fact.confirmedToo))",
        "- **Told to** \(fact.told)", "- **Ends by** \(fact.ends)",
      ]
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private static func words(_ acts: [AccessPolicy.Act], _ more: String) -> String {
    let rows = acts.map { "“\($0.rawValue)”" }.joined(separator: ", ")
    return [rows, more].filter { !$0.isEmpty }.joined(separator: "; ")
  }
}
