import PatchworkCore

/// The files in which a directory is exchanged, with their columns. What is under way between its
/// people, attention, invitations, news, is in none: read in again later it would ask twice.
package enum ExchangeFile: String, CaseIterable, Sendable {
  case agencies, practitioners
  case contactPoints = "contact_points"
  case clients, aliases, addresses, relationships, involvements

  package var fileName: String { rawValue + ".csv" }

  /// One column: its name, whether a file must have it, and what it holds.
  package struct Column: Sendable {
    /// The name in the header line.
    package let name: String
    /// Whether the file is refused without it.
    package let isRequired: Bool
    /// What it holds, for the help.
    package let summary: Phrase

    init(_ name: String, required: Bool = false, _ summary: Phrase) {
      self.name = name
      isRequired = required
      self.summary = summary
    }

    init(_ column: PatchworkCore.Column<some Sendable>) {
      self.init(column.name, required: column.isRequired, column.summary)
    }
  }

  private static let id = Column("id", required: true, "the source's own identifier")

  /// The columns in the order in which they are exported. A file may leave out those that are not
  /// required, and order them as it likes.
  package var columns: [Column] {
    switch self {
    case .agencies: [Self.id] + Agency.columns().map(Column.init)
    case .practitioners: [Self.id] + Practitioner.columns().map(Column.init)
    case .contactPoints:
      [
        Self.id, Column("practitioner", required: true, "an id of practitioners.csv"),
        Column("system", required: true, "phone, sms or email"),
        Column("use", "work, mobile, home, temp or old"),
        Column("value", required: true, "the number or address"),
        Column("rank", "1 is tried first"), Column("from", "first day of use"),
        Column("until", "last day of use"),
        Column("last_confirmed", "the day somebody last confirmed it"),
        Column("dead_since", "the day on which somebody found that it reaches nobody"),
      ]
    case .clients:
      [Self.id]
        + Client.columns(first: [
          "nhs", "given", "middle", "family", "dob", "sex", "postcode", "household",
        ]).map(Column.init) + [
          Column(
            "shielded",
            """
            why they are shielded: \
            \(ShieldReason.allCases.map(\.rawValue).joined(separator: ", "))
            """
          )
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
    case .involvements: [Self.id] + Involvement.columns().map(Column.init)
    }
  }
}
