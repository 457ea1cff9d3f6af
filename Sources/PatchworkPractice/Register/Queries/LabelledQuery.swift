/// What somebody typed, and whom they meant.
public struct LabelledQuery: Hashable, Sendable {
  /// What a query shows besides a name; the raw value stands in files.
  public enum Context: String, Sendable {
    case birth = "dob"
    case birthYear = "yob"
    case postcode
    case birthAndPostcode = "yobpc"
    case name
    case nhsNumber = "nhs"
  }

  /// `absent`, or the kind's raw value.
  public var label: String
  /// What is shown besides the name.
  public var context: Context
  /// The text as typed: the only thing that a search may read.
  public var text: String
  /// The parts it was put together from; empty where not shown.
  public var given = "", family = "", birth = "", year = "", postcode = "", nhsNumber = ""
  /// The person meant; 0 where the person is not in the register.
  public var trueID = 0
  /// How many people of the register bear exactly the registered names of the person meant.
  public var homonyms = 0
  /// More about the error.
  public var detail = ""
  /// Where the name comes from.
  public var group: NameGroup

  /// The columns of a file of queries.
  public static let header = [
    "qid", "cls", "ctx", "q", "given", "family", "dob", "yob", "postcode", "nhs", "true_id",
    "homonyms", "detail", "group",
  ]

  /// The query as the fields of a row.
  public func fields(number: Int) -> [String] {
    [
      String(number), label, context.rawValue, text, given, family, birth, year, postcode,
      nhsNumber, String(trueID), String(homonyms), detail, group.rawValue,
    ]
  }
}
