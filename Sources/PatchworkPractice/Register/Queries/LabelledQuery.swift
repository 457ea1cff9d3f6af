/// What somebody typed, and whom they meant.
package struct LabelledQuery: Hashable, Sendable {
  /// What a query shows besides a name; the raw value stands in files.
  package enum Context: String, Sendable {
    case birth = "dob"
    case birthYear = "yob"
    case postcode
    case birthAndPostcode = "yobpc"
    case name
    case nhsNumber = "nhs"
  }

  /// `absent`, or the kind's raw value.
  package var label: String
  /// What is shown besides the name.
  package var context: Context
  /// The text as typed: the only thing that a search may read.
  package var text: String
  /// The parts it was put together from; empty where not shown.
  package var given = "", family = "", birth = "", year = "", postcode = "", nhsNumber = ""
  /// The person meant; 0 where the person is not in the register.
  package var trueID = 0
  /// How many people of the register bear exactly the registered names of the person meant.
  package var homonyms = 0
  /// More about the error.
  package var detail = ""
  /// Where the name comes from.
  package var group: NameGroup

  /// The columns of a file of queries.
  package static let header = [
    "qid", "cls", "ctx", "q", "given", "family", "dob", "yob", "postcode", "nhs", "true_id",
    "homonyms", "detail", "group",
  ]

  /// The query as the fields of a row.
  package func fields(number: Int) -> [String] {
    [
      String(number), label, context.rawValue, text, given, family, birth, year, postcode,
      nhsNumber, String(trueID), String(homonyms), detail, group.rawValue,
    ]
  }
}
