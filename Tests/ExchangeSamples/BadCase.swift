import PatchworkCore

/// A row that breaks a rule, and what is said of it.
package struct BadCase: Sendable, CustomStringConvertible {
  package let file: String
  package let row: String
  package let column: String
  package let rule: String

  private init(_ file: String, _ row: String, _ column: String, _ rule: String) {
    (self.file, self.row, self.column, self.rule) = (file, row, column, rule)
  }

  package var description: String { "\(file): \(row.prefix(60))" }

  private static let leaveForm = "leave is written 2026-11-23/2026-11-30 cover P12"

  package static let all = [
    BadCase("clients", "9,9990123456,Ann,,Pugh,,,,,,,,,,,", "nhs", NHSNumber.form),
    BadCase("clients", "9,,Ann,,Pugh,2016-02-30,,,,,,,,,,", "dob", BirthDate.form),
    BadCase("clients", "9,,Ann,,Pugh,2999-01-01,,,,,,,,,,", "dob", "must not lie in the future"),
    BadCase("clients", "9,,Ann,,Pugh,1066,,,,,,,,,,", "dob", "must not lie before 1890"),
    BadCase("clients", "9,,Ann,,Pugh,,female,,,,,,,,,", "sex", "is none of F, M, X"),
    BadCase("clients", "9,,Ann,,Pugh,,,XX1,,,,,,,,", "postcode", Postcode.form),
    BadCase("clients", "9,,,,,,,,,,,,,,,", "given", "must have a given name"),
    BadCase("clients", "9,,Ann,,Pugh,,,,,,2024-13-01,,,,,", "address_from", CivilDate.form),
    BadCase("clients", "9,,Ann,,Pugh,,,,,,,,do not ring,,,", "safe_contact", SafeContact.form),
    BadCase("clients", "9,,Ann,,Pugh,,,,,,,,,,,because", "shielded", "is none of"),
    BadCase("clients", "9,,Ann,,Pugh,,,,,,,,,Romanian,,", "language", SpokenLanguage.form),
    BadCase("clients", "9,,Ann,,Pugh,,,,,,,,,,Ann 2,", "preferred_name", PreferredName.form),
    BadCase(
      "clients", "9,,Ann,,Pugh,2016-03-03,,,,,,2016-03-02,,,,", "died",
      "must not lie before the date of birth"),
    BadCase("clients", "9,,Ann,,Pugh,,,,,,,2999-01-01,,,,", "died", "must not lie in the future"),
    BadCase("clients", "9,,Ann,,Pugh,,,,,,,3 Nov,,,,", "died", CivilDate.form),
    BadCase("clients", ",,Ann,,Pugh,,,,,,,,,,,", "id", "must not be empty"),
    BadCase("clients", "1,,Ann,,Pugh,,,,,,,,,,,", "id", "stands in an earlier row already"),
    BadCase("clients", "9,,Ann,,Pugh,,,,", "", "the row has 9 fields, the header 16"),
    BadCase("clients", "9,,A\"nn,,Pugh,,,,,,,,,,,", "", "a quotation mark stands inside a field"),
    BadCase(
      "clients", "9,,\"An\u{1B}n\",,,,,,,,,,,,,", "given", "must not hold control characters"),
    BadCase("clients", "9,,,,=1+1,,,,,,,,,,,", "family", "must not begin with = + - or @"),
    BadCase("clients", "\u{1B}[2J,,Ann,,,,,,,,,,,,,", "id", "must not hold control characters"),
    BadCase("clients", "9,,Ann,,,,,,\u{7},,,,,,,", "household", "must not hold control characters"),
    BadCase(
      "clients", "9,,\(String(repeating: "Ó", count: 10_000)),,,,,,,,,,,,,", "given",
      "must not be longer than 200 characters"),
    BadCase(
      "clients", "\(String(repeating: "9", count: 101)),,Ann,,,,,,,,,,,,,", "id", "longer than 100"),
    BadCase("aliases", "77,alias,Ann,,Pugh,", "id", "is not an id of clients.csv"),
    BadCase("aliases", "1,nickname,Ann,,Pugh,", "kind", "is none of"),
    BadCase("aliases", "1,alias,,,,", "given", "and family must not both be empty"),
    BadCase("aliases", "1,alias,Ann,,,perhaps", "complete", "must be yes, no or empty"),
    BadCase("addresses", "1,,,,2020-01-01", "address", "and postcode must not both be empty"),
    BadCase("addresses", "3,Mill Bank,,,", "until", "the current address stands in clients.csv"),
    BadCase(
      "addresses", "3,Mill Bank,,2020-01-02,2020-01-01", "address", "must not end before it begins"),
    BadCase("relationships", "1,1,mother,,", "relative", "must be another client"),
    BadCase("relationships", "1,9,mother,,", "relative", "is not an id of clients.csv"),
    BadCase(
      "relationships", "1,3,aunt,2024-05-01,2024-04-01", "until",
      "must not lie before the first day"),
    BadCase("relationships", "1,3,friend,,", "kind", "is none of"),
    BadCase("agencies", "A9,,council,,,,,,,,", "name", "must not be empty"),
    BadCase("agencies", "A9,School,kindergarten,,,,,,,,", "kind", "is none of"),
    BadCase(
      "agencies", "A9,School,school,,call me,,,,,,", "main_line", "must be a telephone number"),
    BadCase("agencies", "A9,School,school,,,always,,,,,", "hours", WorkingPattern.form),
    BadCase(
      "agencies", "A9,School,school,,,,at night,,,,", "duty_desk",
      "a duty desk is written Mon-Fri 17:00-09:00 = 01632 960431"),
    BadCase(
      "agencies", "A9,School,school,,,,Mon 09:00-10:00 = x,,,,", "duty_desk",
      "must be a telephone number"),
    BadCase("agencies", "A9,School,school,,,,,wales,,,", "division", "is none of"),
    BadCase(
      "agencies", "A9,School,school,,,,,,Stafford,,", "emergency_areas", EmergencyAreas.form),
    BadCase("agencies", "A9,School,school,,,,,,,,unseen soon", "gap_rules", GapAdjustments.form),
    BadCase("practitioners", "P9,Ann,,Pugh,,A1,,,,", "role", "must not be empty"),
    BadCase("practitioners", "P9,,,,nurse,A1,,,,", "given", "must have a given name"),
    BadCase("practitioners", "P9,Ann,,Pugh,nurse,A7,,,,", "agency", "is not an id of agencies.csv"),
    BadCase("practitioners", "P9,Ann,,Pugh,nurse,A1,,all week,,", "leave", leaveForm),
    BadCase(
      "practitioners", "P9,Ann,,Pugh,nurse,A1,,2026-01-01/2026-01-02 cover P7,,", "leave",
      "cover P7 is not an id of practitioners.csv"),
    BadCase(
      "practitioners", "P9,Ann,,Pugh,nurse,A1,,2026-01-01/2026-01-02 cover P9,,", "leave",
      "nobody can cover for themselves"),
    BadCase("practitioners", "P|9,Ann,,Pugh,nurse,A1,,,,", "id", "must not hold |"),
    BadCase("contact_points", "C9,P7,sms,,07700 900412,,,,,", "practitioner", "is not an id of"),
    BadCase("contact_points", "C9,P1,fax,,07700 900412,,,,,", "system", "is none of"),
    BadCase("contact_points", "C9,P1,sms,,soon,,,,,", "value", "must be a telephone number"),
    BadCase("contact_points", "C9,P1,email,,nobody,,,,,", "value", "must look like"),
    BadCase("contact_points", "C9,P1,sms,,07700 900412,first,,,,", "rank", "must be a number"),
    BadCase("contact_points", "C9,P1,sms,,07700 900412,0,,,,", "rank", "from 1 to 99"),
    BadCase(
      "contact_points", "C9,P1,sms,,07700 900412,,,,,2999-01-01", "dead_since",
      "must not lie in the future"),
    BadCase("contact_points", "C1,P1,sms,,07700 900412,,,,,", "id", "stands in an earlier row"),
    BadCase("involvements", "I9,7,P1,A1,nurse,2026-01-01,,,,,,", "client", "is not an id of"),
    BadCase("involvements", "I9,1,P1,A1,nurse,,,,,,,", "from", "must not be empty"),
    BadCase("involvements", "I9,1,,,nurse,2026-01-01,,,,,,", "agency", "is needed where nobody"),
    BadCase(
      "involvements", "I9,1,P1,A1,nurse,2026-01-02,2026-01-01,,,,,", "until",
      "must not lie before the first day"),
    BadCase(
      "involvements", "I8,1,P2,A2,nurse,2026-01-01,,yes,,,,", "lead",
      "the client has another lead professional"),
    BadCase(
      "involvements", "I9,1,P2,A2,nurse,2026-01-01,,,,,secret,", "confidential", "is none of"),
    BadCase(
      "involvements", "I9,1,P1,A1,nurse,2026-01-02,,,,,,2026-01-01", "expected_end",
      "must not lie before the first day"),
    BadCase("involvements", "I9,1,P2,A2,nurse,2026-01-01,,true,,,,", "lead", "must be yes, no"),
    BadCase("involvements", "I1,1,P2,A2,nurse,2026-01-01,,,,,,", "id", "stands in an earlier row"),
  ]
}
