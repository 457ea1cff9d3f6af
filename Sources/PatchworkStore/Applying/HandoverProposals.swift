import PatchworkCore

/// Asking for several involvements to be taken over. Each is a change of its own, recorded with its
/// client and undone alone; all are made in one transaction, or none.
struct HandoverProposals {
  private let session: Session
  private var records: Records { session.records }

  init(_ session: Session) { self.session = session }

  /// - Returns: the receipt of the last, with words about all.
  func make(_ proposals: [HandoverProposal]) throws -> ChangeReceipt {
    guard proposals.count <= HandoverProposal.most else {
      throw DirectoryError.invalid(
        field: .client, rule: worded("choose \(HandoverProposal.most) at most at once"))
    }
    var last: ChangeReceipt?
    for proposal in proposals { last = try make(proposal) }
    guard var receipt = last else {
      throw DirectoryError.invalid(field: .client, rule: worded("choose somebody to hand over"))
    }
    receipt.words = try words(proposals)
    return receipt
  }

  private func make(_ proposal: HandoverProposal) throws -> ChangeReceipt {
    do {
      return try ChangeApplication(session).make(
        .act(.propose(proposal.involvement, to: proposal.to)))
    } catch DirectoryError.invalid(let field, let rule) {
      // Of many it has to be said which.
      let client = try records.involvements.read(proposal.involvement)?.client
      let name = try client.flatMap(session.line)?.name.display
      throw DirectoryError.invalid(
        field: field,
        rule: name.map { worded("\(rule) (\($0)). Nobody was asked for anybody") } ?? rule)
    }
  }

  private func words(_ proposals: [HandoverProposal]) throws -> String {
    let receivers = Set(proposals.map(\.to))
    let name =
      receivers.count == 1
      ? try receivers.first.flatMap(records.practitioners.name)?.display : nil
    let clients = worded(
      .counted(proposals.count, one: "1 client", other: "\(proposals.count) clients"))
    return worded("Asked \(name ?? worded("\(receivers.count) people")) to take over \(clients)")
  }
}
