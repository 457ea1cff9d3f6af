import PatchworkCommandLine
import PatchworkCore

extension Subcommand {
  static let audit = Subcommand(
    name: "audit", summary: worded("Read the record of who did what, as an auditor"),
    synopsis: "[options]",
    options: DirectoryChoice.options + [
      ("--practitioner NAME", worded("only what this practitioner did")),
      ("--client CLIENT", worded("only what was done with this client")),
      ("--agency ID", worded("only what people of this agency did")),
      ("--from DAY", worded("the first day")), ("--until DAY", worded("the last day")),
      (
        "--facts FACT,FACT...",
        worded("only where all of them hold:") + " "
          + ActivityQuestion.Fact.allCases.map(\.rawValue).joined(separator: ", ")
      ),
      ("--limit NUMBER", worded("at most so many entries, the latest; otherwise 200")),
      ("--csv", worded("print it as CSV")), ("--json", worded("print it as JSON")),
    ],
    details: worded(
      """
      Facts, no scores: “stranger” opened a client outside their network, “namesake” opened somebody
      of their own family name, “out-of-hours” worked outside their hours, “many” opened thirty
      clients or more that day. For auditors; reading the record changes nothing.
      """)
  ) { arguments in
    let choice = try DirectoryChoice(&arguments)
    let name = try arguments.takeValue("--practitioner", what: worded("a name"))
    let client = try arguments.takeValue("--client", what: worded("a client"))
    let agency = try arguments.takeValue("--agency", what: worded("an identifier"))
    var question = ActivityQuestion(limit: 200)
    question.from = try Act.day(arguments.takeValue("--from", what: worded("a day")), "--from")
    question.until = try Act.day(arguments.takeValue("--until", what: worded("a day")), "--until")
    let facts = try arguments.takeValue("--facts", what: "facts") ?? ""
    for word in facts.split(separator: ",") {
      guard let fact = ActivityQuestion.Fact(rawValue: String(word)) else {
        let all = ActivityQuestion.Fact.allCases.map(\.rawValue).joined(separator: ", ")
        throw UsageError(worded("--facts are of \(all)."))
      }
      question.facts.insert(fact)
    }
    question.limit = try arguments.takeCount("--limit") ?? 200
    let wantsCSV = arguments.takeFlag("--csv")
    let wantsJSON = arguments.takeFlag("--json")
    guard try arguments.finish().isEmpty else {
      throw UsageError(worded("This takes no further words."))
    }
    let directory = try await choice.open()
    if let name {
      guard let id = try await Lookup.practitioner(name, in: directory, for: choice.purpose) else {
        return .nothingFound
      }
      question.practitioner = id
    }
    if let client {
      guard let id = try await Lookup.client(client, in: directory, for: choice.purpose) else {
        return .nothingFound
      }
      question.client = id
    }
    if let agency {
      guard let id = AgencyID(agency) else { throw UsageError("\(AgencyID.form).") }
      question.agency = id
    }
    let records = try await directory.activity(question)
    if wantsJSON {
      try Output.json(records)
    } else if wantsCSV {
      Output.line(AuditText.heading)
      for record in records { Output.line(AuditText.csv(record)) }
    } else {
      for record in records { Output.line(AuditText.sentence(record)) }
      if records.isEmpty { Output.line(worded("Nothing was recorded.")) }
    }
    return records.isEmpty ? .nothingFound : .done
  }
}

/// An entry of the record of activity as text.
enum AuditText {
  static let heading =
    "sequence,date,time,kind,practitioner,name,place,client,client_name,subject,subject_name,"
    + "reason,details"

  /// One entry in plain words.
  static func sentence(_ record: ActivityRecord) -> String {
    let who = [record.name, record.place].filter { !$0.isEmpty }.joined(separator: ", ")
    let what = [record.subjectName ?? "", record.clientName, record.reason?.words ?? ""].filter {
      !$0.isEmpty
    }
    .joined(separator: ", ")
    return "\(record.sequence)  \(record.moment.date) \(record.moment.time)  \(record.kind)  \(who)"
      + (what.isEmpty ? "" : ": \(what)")
  }

  /// One entry as a record of CSV. What people typed stands in it, so a cell that a spreadsheet
  /// would take for a formula gets an apostrophe first (OWASP, "CSV Injection").
  static func csv(_ record: ActivityRecord) -> String {
    let cells = [
      String(record.sequence), record.moment.date.description, record.moment.time.description,
      record.kind, record.practitioner?.description ?? "", record.name, record.place,
      record.client?.description ?? "", record.clientName, record.subject?.description ?? "",
      record.subjectName ?? "", record.reason?.rawValue ?? "", record.details,
    ]
    return cells.map(cell).joined(separator: ",")
  }

  private static func cell(_ text: String) -> String {
    let safe = PlainText.readsAsFormula(text) ? "'" + text : text
    guard safe.contains(where: { ",\"\r\n".contains($0) }) else { return safe }
    return "\"" + safe.replacing("\"", with: "\"\"") + "\""
  }
}
