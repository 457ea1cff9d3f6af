import PatchworkCore

/// Two records of one person may each have asked the same of the same: once they are one, nobody is to
/// be asked twice.
extension Connection {
  /// Takes back open invitations that ask what an earlier one asks; gives which.
  func takeBackDoubledInvitations(to client: ClientID) throws -> [InvitationID] {
    let doubled: [InvitationID] = try rows(
      """
      SELECT id FROM invitation WHERE client = ?1 AND state = 'pending' AND EXISTS (
        SELECT 1 FROM invitation AS earlier
        WHERE earlier.client = ?1 AND earlier.state = 'pending' AND earlier.id < invitation.id
          AND earlier.kind = invitation.kind AND earlier.agency = invitation.agency
          AND earlier.practitioner IS invitation.practitioner
          AND earlier.involvement IS invitation.involvement)
      """, client
    ) { $0.id(0) }
    for id in doubled { _ = try move(id, from: .pending, to: .withdrawn, by: nil) }
    return doubled
  }

  /// Asks again what a merge took back, where nobody has answered it since.
  func giveBackInvitations(_ image: MergeImage) throws {
    for id in image.doubled ?? [] { _ = try move(id, from: .withdrawn, to: .pending, by: nil) }
  }
}
