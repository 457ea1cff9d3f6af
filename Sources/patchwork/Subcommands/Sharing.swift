import PatchworkCommandLine
import PatchworkCore

extension Subcommand {
  static let share = Subcommand(
    name: "share", summary: worded("Note a decision to share what is known of a client, or not to"),
    synopsis: "--with WHOM --what KIND,KIND... --ground GROUND CLIENT",
    options: DirectoryChoice.options + [
      (
        "--with WHOM",
        worded("the identifier of an agency, or what sort of agency: council, health, ...")
      ),
      (
        "--what KIND,KIND...",
        SharingDecision.Information.allCases.map(\.rawValue).joined(separator: ", ")
      ),
      (
        "--ground GROUND",
        worded("to share:") + " " + grounds(toShare: true) + worded("; not to:") + " "
          + grounds(toShare: false)
      ),
    ],
    details: worded(
      """
      For the file; coded, without text of your own. The ground says whether it was shared or \
      not: 16la
      is the duty to share in the Children Act 2004, section 16LA, and 16la-harm its exception. The
      network and records stewards see it; “patchwork receipt” prints it. CLIENT is named as for
      “patchwork show”.
      """)
  ) { arguments in
    let choice = try DirectoryChoice(&arguments)
    let with = try arguments.takeValue("--with", what: worded("an agency")) ?? ""
    let what = try arguments.takeValue("--what", what: worded("kinds of information")) ?? ""
    let why = try arguments.takeValue("--ground", what: worded("a ground")) ?? ""
    let (agency, kind) = (AgencyID(with), Agency.Kind(rawValue: with))
    guard agency != nil || kind != nil else {
      let kinds = Agency.Kind.allCases.map(\.rawValue).joined(separator: ", ")
      throw UsageError(worded("--with is the identifier of an agency, or one of \(kinds)."))
    }
    let information = what.split(separator: ",").map {
      SharingDecision.Information(rawValue: String($0))
    }
    guard !information.isEmpty, !information.contains(nil) else {
      let all = SharingDecision.Information.allCases.map(\.rawValue).joined(separator: ", ")
      throw UsageError(worded("--what is of \(all)."))
    }
    guard let ground = SharingDecision.Ground(rawValue: why) else {
      let all = SharingDecision.Ground.allCases.map(\.rawValue).joined(separator: ", ")
      throw UsageError(worded("--ground is one of \(all)."))
    }
    let text = try Query.text(arguments.finish())
    let directory = try await choice.open()
    guard let client = try await Lookup.client(text, in: directory, for: choice.purpose) else {
      return .nothingFound
    }
    let receipt = try await directory.apply(
      .rights(
        .noteSharing(
          SharingDecision(
            client: client, isShared: ground.isToShare, agency: agency, kind: kind,
            information: information.compactMap(\.self), ground: ground))))
    Output.line("\(receipt.words).")
    return .done
  }

  static let receipt = Subcommand(
    name: "receipt", summary: worded("Print the decisions to share what is known of a client"),
    synopsis: "[options] CLIENT",
    options: DirectoryChoice.options + [("--json", worded("print them as JSON"))],
    details: worded(
      """
      For the client's network and for records stewards: who decided when to share what sort of
      information with whom, or not to, and on what ground. CLIENT is named as for “patchwork show”.
      """)
  ) { arguments in
    let choice = try DirectoryChoice(&arguments)
    let wantsJSON = arguments.takeFlag("--json")
    let text = try Query.text(arguments.finish())
    let directory = try await choice.open()
    guard let client = try await Lookup.client(text, in: directory, for: choice.purpose) else {
      return .nothingFound
    }
    let receipts = try await directory.sharingDecisions(about: client)
    if wantsJSON {
      try Output.json(receipts)
    } else {
      for receipt in receipts { Output.line("\(receipt.decision.id)  \(receipt.sentence)") }
      if receipts.isEmpty { Output.line(worded("No decision has been noted.")) }
    }
    return receipts.isEmpty ? .nothingFound : .done
  }

  private static func grounds(toShare: Bool) -> String {
    SharingDecision.Ground.offered(toShare: toShare).map(\.rawValue).joined(separator: ", ")
  }
}

extension SharingReceipt {
  /// The decision in plain words.
  var sentence: String {
    let who = by.isEmpty ? "" : worded(", by \(by)")
    return worded(
      "\(moment.date.words) \(moment.time)\(who): \(words). Ground: \(decision.ground.words).")
  }
}
