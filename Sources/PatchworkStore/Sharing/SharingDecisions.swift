import PatchworkCore

/// Noting a decision to share what is known of a client, or not to, and reading those noted.
struct SharingDecisions {
  private let session: Session
  private var records: Records { session.records }

  init(_ session: Session) { self.session = session }

  func note(_ draft: SharingDecision) throws -> Outcome {
    try require(draft.problems())
    if let agency = draft.agency, try !records.agencies.has(agency) {
      throw DirectoryError.notFound
    }
    let me = try session.requireMe()
    var decision = draft
    var seen: Set<SharingDecision.Information> = []
    decision.information = draft.information.filter { seen.insert($0).inserted }
    let id = try records.sharing.insert(decision, by: me, at: session.moment)
    return Outcome(
      words: draft.isShared ? "Noted a decision to share" : "Noted a decision not to share",
      subject: id.rawValue, client: draft.client, reversal: Reversal([.sharingNoted(id)]))
  }

  /// The decisions as a viewer may read them, the latest first: those of a confidential service are
  /// its own, and one to share with it does not name it.
  func receipts(about client: ClientID, with discretion: Discretion) throws -> [SharingReceipt] {
    let condition = discretion.leavingOut(nil, from: "practitioner")
    return try records.sharing.all(about: client, where: condition).map { noted in
      var decision = noted.decision
      let isHidden = decision.agency.map(discretion.hides) ?? false
      if isHidden { decision.agency = nil }
      return SharingReceipt(
        decision: decision, moment: noted.moment,
        by: try records.practitioners.sender(noted.author)?.words ?? "",
        with: isHidden ? Confidentiality.standIn : try receiver(of: decision))
    }
  }

  private func receiver(of decision: SharingDecision) throws -> String {
    if let agency = try decision.agency.flatMap(records.agencies.read) { return agency.name }
    return decision.kind.map { worded("another agency (\($0.rawValue))") } ?? ""
  }
}
