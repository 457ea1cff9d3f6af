import PatchworkCore

/// The files in which a directory is exchanged, with their columns.
package enum ExchangeFile: String, CaseIterable, Sendable {
  case agencies, practitioners
  case contactPoints = "contact_points"
  case clients, aliases, addresses, relationships, involvements

  /// The file's name in its folder.
  package var fileName: String { rawValue + ".csv" }

  /// One column: its name, whether a file must have it, and what it holds.
  package struct Column: Sendable {
    /// The name in the header line.
    package let name: String
    /// Whether the file is refused without it.
    package let isRequired: Bool
    /// What it holds, for the help.
    package let summary: String

    init(_ name: String, required: Bool = false, _ summary: String) {
      self.name = name
      isRequired = required
      self.summary = summary
    }
  }

  private static let confidential =
    "noted: others see that a confidential service is involved; hidden: they see nothing"

  /// The columns in the order in which they are exported. A file may leave out those that are not
  /// required, and order them as it likes.
  package var columns: [Column] {
    switch self {
    case .agencies:
      [
        Column("id", required: true, "the source's own identifier"),
        Column("name", required: true, "what people call it"),
        Column(
          "kind", required: true,
          "council, district, fire, police, health, school, housing, voluntary or other"),
        Column("area", "the area it serves"),
        Column("main_line", "the switchboard's number"),
        Column("hours", "when that is answered: Mon-Fri 09:00-17:00; Sat 10:00-12:00"),
        Column(
          "duty_desk",
          "Mon-Fri 17:00-09:00 = 01632 960431 | Sat,Sun 00:00-24:00 = 01632 960432 +holidays"),
        Column(
          "division",
          "whose bank holidays it keeps: england-and-wales (as when empty), scotland or "
            + "northern-ireland"),
        Column(
          "emergency_areas",
          "where its duty desk is the emergency duty team: postcode areas and districts, QM ST16"),
        Column("confidential", Self.confidential),
        Column("gap_rules", "what counts as a gap, where it differs: \(GapAdjustments.form)"),
      ]
    case .practitioners:
      [
        Column("id", required: true, "the source's own identifier"),
        Column("given", "given name"), Column("middle", "middle names"),
        Column("family", "family name"),
        Column("role", required: true, "what they do: health visitor"),
        Column("agency", required: true, "an id of agencies.csv"),
        Column("hours", "their usual hours, written as for agencies"),
        Column("leave", "2026-11-23/2026-11-30 cover P12 | 2026-12-24/2026-12-31"),
        Column("left", "the day they left"),
        Column(
          "provisional_since",
          "since when an entry of another agency waits for their own to confirm it"),
      ]
    case .contactPoints:
      [
        Column("id", required: true, "the source's own identifier"),
        Column("practitioner", required: true, "an id of practitioners.csv"),
        Column("system", required: true, "phone, sms or email"),
        Column("use", "work, mobile, home, temp or old"),
        Column("value", required: true, "the number or address"),
        Column("rank", "1 is tried first"), Column("from", "first day of use"),
        Column("until", "last day of use"),
        Column("last_confirmed", "the day somebody last confirmed it"),
        Column("dead_since", "the day on which somebody found that it reaches nobody"),
      ]
    case .clients:
      [
        Column("id", required: true, "the source's own identifier"),
        Column("nhs", "NHS number"), Column("given", "given name"),
        Column("middle", "middle names"), Column("family", "family name"),
        Column("dob", "date of birth: 2016-03-03, 2016-03, 2016 or ~2016"),
        Column("sex", "F, M, X or empty"), Column("postcode", "of the current address"),
        Column("household", "equal ones live together"),
        Column("address", "street and town of the current address"),
        Column("address_from", "first day there"),
        Column("safe_contact", "do-not-ring, do-not-post; safe Mon-Fri 09:30-14:30"),
        Column(
          "shielded",
          "why they are shielded: "
            + ShieldReason.allCases.map(\.rawValue).joined(separator: ", ")),
      ]
    case .aliases:
      [
        Column("id", required: true, "an id of clients.csv"),
        Column("kind", required: true, "known_as, previous, alias or legal"),
        Column("given", "empty: as in clients.csv"), Column("middle", "middle names"),
        Column("family", "empty: as in clients.csv"),
        Column("complete", "yes where an empty part is really empty"),
      ]
    case .addresses:
      [
        Column("id", required: true, "an id of clients.csv"),
        Column("address", "street and town"), Column("postcode", "postcode"),
        Column("from", "first day there"), Column("until", "last day there"),
      ]
    case .relationships:
      [
        Column("id", required: true, "an id of clients.csv"),
        Column("relative", required: true, "an id of clients.csv"),
        Column("kind", required: true, "what the relative is to the client: mother, son, ..."),
        Column("from", "since when, where that is worth saying"),
        Column("until", "the last day on which they were that"),
      ]
    case .involvements:
      [
        Column("id", required: true, "the source's own identifier"),
        Column("client", required: true, "an id of clients.csv"),
        Column("practitioner", "an id of practitioners.csv; empty: nobody is named"),
        Column("agency", "an id of agencies.csv; empty: the practitioner's"),
        Column("role", required: true, "what they do for this client"),
        Column("from", required: true, "first day"), Column("until", "last day"),
        Column("lead", "yes for the lead professional"),
        Column("last_contact", "day of the last contact"),
        Column("next_visit", "day of the next planned visit"),
        Column("confidential", Self.confidential),
        Column("expected_end", "day on which it is expected to end"),
      ]
    }
  }
}
