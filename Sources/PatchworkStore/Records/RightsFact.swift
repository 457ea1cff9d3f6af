import PatchworkCore

/// A table on whose rows rights rest, or who is rung, and what of a row counts: `Sources/Rights.md` says who
/// writes each.
struct RightsFact {
  /// When the record began to tell of it: what a database had before is taken over once.
  enum Beginning: CaseIterable { case ledger, secondLedger }

  let table: String
  /// By which entries name it: the table, but for the second fact of one.
  let name: String
  /// What counts of a row, as an SQL expression over `$.column`; NULL for a row that gives no right.
  let line: String
  /// What does not follow from the record where a row was written by hand, in words.
  let words: Phrase
  /// Whom the row is about: the column with their identifier.
  let subject: String
  /// Whether one row more than the record tells of gives nobody a right: nobody is that practitioner until an
  /// account or a token leads there, of which the record tells.
  let isOneMoreHarmless: Bool
  let begins: Beginning

  /// The expression over the rows of a name, `NEW` for example.
  func line(of row: String) -> String { line.replacing("$.", with: "\(row).") }

  static let all = [
    RightsFact(
      table: "account", line: joined("login", "practitioner", "user"), words: Phrase("the account"),
      subject: "practitioner"),
    RightsFact(
      table: "account_role", line: joined("practitioner", "role", "agency"),
      words: Phrase("the roles"),
      subject: "practitioner"),
    RightsFact(
      table: "suspension", line: joined("practitioner"), words: Phrase("the suspension"),
      subject: "practitioner"),
    RightsFact(
      table: "access_token",
      line: joined("id", "practitioner", "issued", "code", "token", "last_day", "revoked"),
      words: Phrase("a token"), subject: "practitioner"),
    RightsFact(
      table: "practitioner",
      line: joined(
        "id", "agency", "provisional_since", "left_on", "agency_author", "agency_confirmed_by"),
      words: Phrase("the workplace"), subject: "id", isOneMoreHarmless: true),
    RightsFact(
      table: "leave",
      line: "CASE WHEN $.cover IS NOT NULL THEN "
        + joined("practitioner", "cover", "first_day", "last_day") + " END",
      words: Phrase("an absence with a cover"), subject: "practitioner"),
    RightsFact(
      table: "cover",
      line: joined(
        "practitioner", "cover", "first_day", "last_day", "counts_until", "confirmed_by", "author",
        "agency"),
      words: Phrase("the cover"), subject: "practitioner"),
    RightsFact(
      table: "cover_admission",
      line: joined("client", "cover", "member", "manager", "steward", "last_day"),
      words: Phrase("the admission of a cover"), subject: "client"),
    RightsFact(
      table: "involvement",
      line: joined(
        "id", "client", "practitioner", "agency", "first_day", "last_day", "confidential"),
      words: Phrase("the network"), subject: "client"),
    RightsFact(
      table: "shield", line: joined("id", "client", "author", "moment", "after_change"),
      words: Phrase("the shield"), subject: "client"),
    RightsFact(
      table: "agency",
      line: "CASE WHEN $.confidential IS NOT NULL THEN " + joined("id", "confidential") + " END",
      words: Phrase("the mark of confidence"), subject: "id"),
    RightsFact(
      table: "guarded_act",
      line: joined("id", "kind", "client", "other", "author", "state", "moment", "due"),
      words: Phrase("a guarded act"), subject: "client"),
    RightsFact(
      table: "guarded_act_word", line: joined("act", "practitioner", "voice"),
      words: Phrase("a second word"), subject: "practitioner"),
    RightsFact(
      table: "invitation",
      line: joined(
        "id", "kind", "client", "sender", "practitioner", "agency", "involvement", "state"),
      words: Phrase("an invitation"), subject: "client"),
    RightsFact(
      table: "shield_override", line: joined("practitioner", "login", "client", "moment"),
      words: Phrase("an opening of a shielded client"), subject: "practitioner",
      begins: .secondLedger),
    RightsFact(
      table: "kept_client", line: joined("client", "author", "moment"),
      words: Phrase("who took a client back"), subject: "client", begins: .secondLedger),
    RightsFact(
      table: "contact_point", line: joined("id", "practitioner", "system", "value", "last_day"),
      words: Phrase("a number"), subject: "practitioner", begins: .secondLedger),
    RightsFact(
      table: "reported_number",
      line: joined("id", "practitioner", "contact_point", "value", "author", "moment"),
      words: Phrase("a reported number"), subject: "practitioner", begins: .secondLedger),
    RightsFact(
      table: "duty_hours", line: joined("agency", "hours", "phone"), words: Phrase("a duty desk"),
      subject: "agency", begins: .secondLedger),
    RightsFact(
      table: "agency", secondName: "agency_line",
      line: "CASE WHEN $.main_line <> '' OR $.emergency_areas <> '' THEN "
        + joined("id", "main_line", "emergency_areas") + " END",
      words: Phrase("the main line"), subject: "id", begins: .secondLedger),
  ]

  init(
    table: String, secondName: String? = nil, line: String, words: Phrase, subject: String,
    isOneMoreHarmless: Bool = false, begins: Beginning = .ledger
  ) {
    (self.table, name, self.line, self.words) = (table, secondName ?? table, line, words)
    (self.subject, self.isOneMoreHarmless, self.begins) = (subject, isOneMoreHarmless, begins)
  }

  /// `quote` tells NULL from a text, and where each ends.
  private static func joined(_ columns: String...) -> String {
    columns.map { "quote($.\($0))" }.joined(separator: " || '|' || ")
  }
}
