import PatchworkCommandLine
import PatchworkCore

extension Subcommand {
  static let accounts = Subcommand(
    name: "accounts", summary: worded("Show who in your agency has access, for its managers"),
    synopsis: "[options]",
    options: DirectoryChoice.options + [("--json", worded("print it as JSON"))],
    details: worded(
      """
      Each of your agency's people who has an account or a token: by what way they come in, in \
      which roles,
      when they last did, and when it ends. Dormant is who has not come in for \
      \(AccountListing.dormantAfter) days. Your Patchwork administrator takes access away; their \
      last day, in their entry, ends it, too.
      The exit status is 1 when there is nobody.
      """)
  ) { arguments in
    let choice = try DirectoryChoice(&arguments)
    let wantsJSON = arguments.takeFlag("--json")
    guard try arguments.finish().isEmpty else {
      throw UsageError(worded("This takes no further words."))
    }
    let directory = try await choice.open()
    let listed = try await directory.agencyAccounts()
    await directory.settle()
    if wantsJSON {
      try Output.json(listed)
    } else {
      let today = Now.moment.date
      for account in listed.accounts {
        let words = [
          account.waysWords, account.rolesWords, account.lastSignInWords(on: today),
          account.stateWords,
        ].compactMap(\.self)
        Output.line("\(account.name.display): \(words.joined(separator: "; ")).")
      }
      if listed.accounts.isEmpty { Output.line(worded("Nobody of your agency has an account.")) }
    }
    return listed.accounts.isEmpty ? .nothingFound : .done
  }
}
