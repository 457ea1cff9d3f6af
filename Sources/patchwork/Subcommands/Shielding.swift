import PatchworkCommandLine
import PatchworkCore

extension Subcommand {
  static let shield = Subcommand(
    name: "shield", summary: worded("Hide from everybody outside the network where a client is"),
    synopsis: "--reason REASON CLIENT | --end CLIENT",
    options: DirectoryChoice.options + [
      ("--reason REASON", reasons), ("--end", worded("ask that the shielding ends")),
    ],
    details: worded(
      """
      A shielded client is found by name, date of birth and NHS number alone, shows no place, and is
      left out of the families and households of others. Only the network opens the record, or an
      account with the right “override”, of whose doing records stewards hear at once. For records
      stewards. That it ends another steward or two of the network must agree to, with “patchwork
      accept”; whoever shielded may take it back within an hour, and a file of one account needs \
      nobody
      else. CLIENT is named as for “patchwork show”.
      """)
  ) { arguments in
    let choice = try DirectoryChoice(&arguments)
    let why = try arguments.takeValue("--reason", what: worded("a reason"))
    let ends = arguments.takeFlag("--end")
    let text = try Query.text(arguments.finish())
    let act: (ClientID) -> RightsAct
    if ends, why == nil {
      act = { .endShield($0) }
    } else if let reason = ShieldReason.offered.first(where: { $0.rawValue == why }), !ends {
      act = { .shield($0, reason) }
    } else {
      throw UsageError(worded("Say --end, or --reason with one of \(reasons)."))
    }
    let directory = try await choice.open()
    guard let client = try await Lookup.client(text, in: directory, for: choice.purpose) else {
      return .nothingFound
    }
    let receipt = try await directory.apply(.rights(act(client)))
    Output.line("\(receipt.words).")
    for member in receipt.network ?? [] {
      Output.line(
        worded(
          """
          \(member.involvement)  \(member.name), \(member.role), \(member.agency), since \
          \(member.from.words), can open the record.
          """))
    }
    if receipt.network?.isEmpty == false {
      Output.line(worded("“patchwork end-access ID” ends who must not."))
    }
    return .done
  }

  static let endAccess = Subcommand(
    name: "end-access", summary: worded("End an involvement of a shielded client at once"),
    synopsis: "[options] ID",
    options: DirectoryChoice.options,
    details: worded("ID is an identifier that “patchwork shield” printed. For records stewards.")
  ) { arguments in
    let choice = try DirectoryChoice(&arguments)
    let text = try arguments.finishWithOne(worded("the identifier of an involvement"))
    guard let id = InvolvementID(text) else { throw UsageError("\(InvolvementID.form).") }
    let receipt = try await choice.open().apply(.rights(.endShielded(id)))
    Output.line("\(receipt.words).")
    return .done
  }

  private static let reasons = ShieldReason.offered.map(\.rawValue).joined(separator: ", ")
}
