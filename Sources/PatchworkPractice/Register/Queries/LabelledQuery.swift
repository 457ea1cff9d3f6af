/// A typed query and the person it means.
package struct LabelledQuery: Hashable, Sendable {
  /// The information in a query besides the name. Raw values are used in files.
  package enum Context: String, Sendable {
    case birth = "dob"
    case birthYear = "yob"
    case postcode
    case birthAndPostcode = "yobpc"
    case name
    case nhsNumber = "nhs"
  }

  /// `absent`, or the raw value of the error kind.
  package var label: String
  package var context: Context
  /// The typed text: all that a search may read.
  package var text: String
  /// The parts of the text; empty when not used.
  package var given = "", family = "", birth = "", year = "", postcode = "", nhsNumber = ""
  /// The identifier of the person meant; 0 when the person is not in the register.
  package var trueID = 0
  /// The number of people in the register with exactly the registered names of the person meant.
  package var homonyms = 0
  /// Details of the error.
  package var detail = ""
  package var group: NameGroup

  /// The columns of a file of queries.
  package static let header = [
    "qid", "cls", "ctx", "q", "given", "family", "dob", "yob", "postcode", "nhs", "true_id",
    "homonyms", "detail", "group",
  ]

  /// The query as the fields of a row, in the order of `header`.
  package func fields(number: Int) -> [String] {
    [
      String(number), label, context.rawValue, text, given, family, birth, year, postcode,
      nhsNumber, String(trueID), String(homonyms), detail, group.rawValue,
    ]
  }
}
