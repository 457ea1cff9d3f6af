import FoundationEssentials
import PatchworkCore

/// Who came to a client's network within a day by nobody's word who was there before. Until the network has
/// had the time to read that they came, they change nothing that others have there.
///
/// It is asked of the whole chain: two who let each other in are both new.
struct Newcomers {
  private let session: Session
  private let client: ClientID
  private let network: [Involvement]
  private let comings: [InvolvementID: Coming]
  private var records: Records { session.records }

  /// Seconds after which the network has had the time to read who joined.
  static let period: Int64 = 86_400

  init(_ session: Session, to client: ClientID) throws {
    self.session = session
    self.client = client
    let yesterday = session.today.adding(days: -1)
    // Who handed a client over today was there until yesterday.
    network = try session.records.involvements.of(client).forRecordKeeping.filter {
      $0.from <= session.today && $0.until.map { $0 >= yesterday } ?? true
    }
    comings = try Coming.lately(
      to: client, since: session.moment - Self.period, in: session.records.changes)
  }

  /// Whether all that lets the asker in is new, where others of whom they may know were there before.
  func isAsker() throws -> Bool {
    guard let me = try session.me else { return false }
    let shown = try session.shown(records.involvements.of(client)).filter {
      $0.isCurrent(on: session.today)
    }
    let mine = shown.filter { $0.practitioner == me }
    let others = shown.filter { $0.practitioner != me }
    // Identifiers rise, so a lower one was there before; so was who is there when somebody comes again.
    let isAgain = mine.contains { comings[$0.id]?.isAgain == true }
    guard let first = mine.map(\.id).min(),
      isAgain ? !others.isEmpty : others.contains(where: { $0.id < first })
    else { return false }
    // Through a cover, or an agency where nobody is named, they are there by the word of others.
    let viewer = try session.viewer
    let isBrought = others.contains { one in
      one.practitioner.map { viewer.covers($0, at: one.agency) } ?? (one.agency == viewer.agency)
    }
    if isBrought { return false }
    var asked: Set<InvolvementID> = []
    return try mine.allSatisfy { try isNew($0, &asked) }
  }

  private func isNew(_ held: Involvement, _ asked: inout Set<InvolvementID>) throws -> Bool {
    // Of those who let each other in nobody was there before.
    guard asked.insert(held.id).inserted else { return true }
    guard let coming = comings[held.id] else { return false }
    // An author without an account holds the file, and could have written anything.
    if coming.author.practitioner == .unassigned { return false }
    var voucher = coming.author.practitioner
    if let invitation = try coming.invitation.flatMap({
      try records.invitations.read($0, on: session.today)
    }) {
      // The place that somebody had is no newer for who has it now.
      if let old = try invitation.involvement.flatMap(records.involvements.read) {
        return try isNew(old, &asked)
      }
      voucher = invitation.sender
    }
    return try voucher == held.practitioner || !vouches(voucher, for: held, &asked)
  }

  /// Whether somebody was there before, or may say who of their agency is there.
  private func vouches(
    _ who: PractitionerID, for held: Involvement, _ asked: inout Set<InvolvementID>
  ) throws -> Bool {
    if try Authorship(session).enterer(of: client)?.practitioner == who { return true }
    let theirs = network.filter { $0.practitioner == who }
    for one in theirs where try !isNew(one, &asked) { return true }
    if try theirs.isEmpty && session.tie(of: who, to: client) == .own { return true }
    return try records.practitioners.confirmedAgency(of: who, on: session.today) == held.agency
      && session.isAllowed(.changeOthers, to: who, tie: .agency)
  }
}

/// That an involvement came into a network, or came again.
private struct Coming {
  var author: Author
  /// What was accepted by it.
  var invitation: InvitationID?
  /// Whether it had ended before.
  var isAgain: Bool

  /// The last coming of each involvement of a client since a moment.
  static func lately(
    to client: ClientID, since moment: Int64, in changes: ChangeTable
  ) throws -> [InvolvementID: Coming] {
    var found: [InvolvementID: Coming] = [:]
    for change in try changes.lately(of: client, since: moment) {
      // What another release wrote, and this cannot read, proves nothing against anybody.
      let steps =
        (try? JSONDecoder().decode(Reversal.self, from: Data(change.reversal.utf8)))?.steps ?? []
      let invitation = steps.compactMap { step -> InvitationID? in
        if case .asked(.invitationAnswered(let id, .accepted)) = step { id } else { nil }
      }.first
      for step in steps {
        switch step {
        case .added(.involvement(let added)):
          found[added.id] = Coming(author: change.author, invitation: invitation, isAgain: false)
        case .changed(.involvement(let before), .involvement(let after)):
          // What an undo took back ran the other way.
          let (was, now) = change.isUndone ? (after, before) : (before, after)
          guard now.comes(after: was) else { continue }
          found[now.id] = Coming(author: change.author, invitation: nil, isAgain: true)
        default: break
        }
      }
    }
    return found
  }
}

extension Involvement {
  /// Whether it goes on again, for longer, or for somebody else than before.
  fileprivate func comes(after was: Involvement) -> Bool {
    if (practitioner, agency) != (was.practitioner, was.agency) { return true }
    guard let last = was.until else { return false }
    return until.map { $0 > last } ?? true
  }
}
