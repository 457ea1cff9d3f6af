import PatchworkCore

/// Numbers that somebody outside an agency reports: they stand beside the old ones until their owner, or a
/// colleague, says whether they are right.
struct NumberReports {
  private let session: Session
  private var records: Records { session.records }

  init(_ session: Session) { self.session = session }

  /// Notes that a contact point was replaced, by the word of somebody who cannot settle it.
  func report(_ point: ContactPoint, of owner: PractitionerID, as value: String) throws -> Outcome {
    let me = try session.requireMe()
    let before = try records.numberReports.of(owner).filter { $0.point == point.id }
    // What somebody says again takes the place of what they said.
    for row in before where row.author == me { try records.numberReports.delete(row.id) }
    let others = before.filter { $0.author != me }
    if others.contains(where: { $0.value == value }) {
      throw DirectoryError.invalid(field: .number, rule: worded("somebody has reported it already"))
    }
    guard others.count < NumberReport.most else {
      throw DirectoryError.invalid(
        field: .number,
        rule: worded(
          "\(NumberReport.most) new numbers are reported for it already, and not confirmed yet"))
    }
    let id = try records.numberReports.insert(
      NumberReportTable.Row(
        id: .unassigned, owner: owner, point: point.id, value: value, author: me,
        moment: session.moment))
    return Outcome(
      words: "Reported a new number. Both are shown until its owner or their agency confirms it",
      subject: id.rawValue, practitioner: owner,
      reversal: Reversal([.numberReported(id)]), recipients: try askers(of: owner))
  }

  func settle(_ id: NumberReportID, isRight: Bool) throws -> Outcome {
    guard let report = try records.numberReports.read(id) else { throw DirectoryError.notFound }
    guard isRight else {
      try records.numberReports.delete(id)
      return Outcome(
        words: "Said that a reported number is wrong", subject: id.rawValue,
        practitioner: report.owner, recipients: try askers(of: report.owner).union([report.author]))
    }
    var outcome = try ContactPoints(session).replaceNow(
      report.point, of: report.owner, by: report.value)
    outcome.words = Phrase("Confirmed a reported number")
    outcome.recipients.formUnion([report.author])
    return outcome
  }

  /// What waits for somebody: about their own numbers, and about those of colleagues without an account.
  func items(for me: PractitionerID) throws -> [InboxItem] {
    var owners = [me]
    if let here = try session.viewer.agency, try session.isAllowed(.settleNumber, tie: .agency) {
      owners += try records.numberReports.ownersWithoutAccount(at: here).filter { $0 != me }
    }
    return try NumberReading(session).reports(of: owners).map { report in
      InboxItem(.numberReport(report), moment: report.moment, from: report.by)
    }
  }

  /// Those who can say whether it is right.
  private func askers(of owner: PractitionerID) throws -> Set<PractitionerID> {
    if try records.accounts.isAnyBehind(owner) { return [owner] }
    guard let agency = try records.practitioners.agency(of: owner) else { return [owner] }
    return try records.practitioners.confirmed(at: agency, on: session.today).union([owner])
  }
}
