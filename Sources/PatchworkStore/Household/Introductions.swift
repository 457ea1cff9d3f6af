import PatchworkCore

/// Asking those who work at an address, and share no network with the asker, to talk.
struct Introductions {
  private let session: Session
  private let me: PractitionerID

  init(_ session: Session) throws {
    self.session = session
    me = try session.requireMe()
  }

  /// Each decides, and is asked once, however many they work with.
  func introduceMe(
    at client: ClientID, to recipients: [PractitionerID]
  ) throws -> Outcome {
    try session.requireNamed(recipients, for: client)
    let household = try HouseholdReading(session).household(of: client)
    let strangers = household.strangers(to: me)
    let asked = recipients.isEmpty ? strangers : Array(Set(recipients)).sorted()
    guard !asked.isEmpty, asked.allSatisfy(strangers.contains) else {
      throw DirectoryError.invalid(
        field: .to,
        rule: worded("nobody else works at this address without sharing a network with you"))
    }
    let attentions = try Attentions(session)
    let waiting = try attentions.sent().filter { $0.reason == .meetNeighbours }
    var outcome = Outcome(
      words: "Introduced yourself", subject: client.rawValue, client: client)
    var left = Set(asked)
    for member in household.members {
      let theirs = left.intersection(member.involvements.compactMap(\.practitioner)).sorted()
      left.subtract(theirs)
      let isTwice = waiting.contains {
        $0.client == member.person.id
          && Set($0.recipients.map(\.practitioner)).isSuperset(of: theirs)
      }
      if theirs.isEmpty || isTwice { continue }
      let attention = try attentions.send(.meetNeighbours, about: member.person.id, to: theirs)
      outcome.subject = attention.id.rawValue
      outcome.reversal.steps.append(.asked(.attentionRaised(attention.id)))
      outcome.recipients.formUnion(theirs)
    }
    guard !outcome.reversal.isEmpty else {
      throw DirectoryError.invalid(field: .to, rule: worded("you have introduced yourself already"))
    }
    outcome.recipients.insert(me)
    return outcome
  }
}
