/// The numbers and texts of a file of queries, with the persons meant, which only the scoring may
/// use.
struct LabelledQueries {
  private(set) var numbers: [String] = []
  private(set) var texts: [String] = []
  /// The source's identifiers of the persons meant; "0" for a person who is not in the register.
  private(set) var truths: [String] = []

  /// Reads the columns `qid`, `q` and `true_id` of a CSV file.
  init(path: String) throws {
    let rows = try readCSV(path: path)
    guard let header = rows.first, let number = header.firstIndex(of: "qid"),
      let text = header.firstIndex(of: "q"), let truth = header.firstIndex(of: "true_id")
    else { throw MeasurementFailure("\(path) has no columns qid, q and true_id") }
    for row in rows.dropFirst() where row.count > max(number, text, truth) {
      numbers.append(row[number])
      texts.append(row[text])
      truths.append(row[truth])
    }
  }
}
