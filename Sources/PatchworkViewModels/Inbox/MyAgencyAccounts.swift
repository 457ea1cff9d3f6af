import PatchworkCore

extension ListPage {
  /// Who in my agency has access; Enter leads to their card, where their last day is said.
  static var agencyAccounts: ListPage {
    ListPage(
      .accounts, title: worded("Who in my agency has access"),
      nothing: worded("Nobody of your agency has an account or a token.")
    ) { directory, today in
      try await directory.agencyAccounts().accounts.map { Row($0, on: today) }
    }
  }
}

extension ListPage.Row {
  fileprivate init(_ account: AccountListing, on today: CivilDate) {
    self.init(
      account.name.display, beside: account.rolesWords, aside: account.lastSignInWords(on: today),
      why: [account.waysWords, account.stateWords].compactMap(\.self).joined(separator: "; "),
      isMarked: account.stateWords != nil || account.isDormant(on: today),
      leads: .card(.practitioner(account.practitioner)))
  }
}
