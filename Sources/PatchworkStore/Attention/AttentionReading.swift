import PatchworkCore

/// An attention as the people whom it concerns are told of it.
struct AttentionReading {
  private let session: Session
  private var records: Records { session.records }

  init(_ session: Session) { self.session = session }

  /// An attention with everybody whom it asks, for them, its sender and the client's network.
  func card(of id: AttentionID) throws -> AttentionCard {
    // Somebody who may have no clients is told of none, not even of one that waits for them.
    try session.require(.openClient, tie: .own)
    guard let me = try session.me,
      let attention = try records.attentions.read(id).flatMap({ try session.shown($0) })
    else { throw DirectoryError.notFound }
    let people = [attention.sender] + attention.recipients.map(\.practitioner)
    let isMine =
      try people.contains(me)
      || records.involvements.of(attention.client).members(on: session.today).contains(me)
    // Who works with a client who has been shielded since is for those who do.
    guard isMine, try !session.hides(attention.client),
      let client = try session.line(of: attention.client)
    else { throw DirectoryError.notFound }
    return AttentionCard(
      attention: attention, client: client,
      people: try people.compactMap(CardReading(session).card),
      withoutInbox: try withoutInbox(attention))
  }

  /// The recipients who cannot come in to read it. In the practice area one sits at anybody's desk.
  private func withoutInbox(_ attention: Attention) throws -> [PractitionerID] {
    if try records.settings.isPractice() { return [] }
    return try attention.recipients.map(\.practitioner).filter {
      try !records.accounts.isAnyBehind($0)
    }
  }
}
