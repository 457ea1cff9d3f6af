import PatchworkCore

extension InboxPage: OverlayPage {
  static let place = Place.inbox
  var overlay: Overlay { .inbox(self) }

  mutating func move(_ step: ListStep, page: Int) {
    chosen = step.place(from: chosen, count: rows.count, page: page) ?? 0
  }

  /// Opens what the chosen item is about: the attention with everybody whom it asks, or my details.
  mutating func confirm(in scene: Scene) -> Outcome {
    guard let item = chosenRow?.item else { return .stay }
    if let attention = item.attention {
      return .open(
        .card(
          ContactCard(
            .attention(attention.id), title: item.client?.name.display ?? "",
            subtitle: item.words(on: scene.today))))
    }
    if item.contactPoint != nil { return .all([.close, .perform(.myDetails)]) }
    if let colleague = item.colleague {
      return .open(
        .card(ContactCard(.practitioner(colleague.id), title: colleague.name.display)))
    }
    return openClient
  }

  /// Opens the client whom the chosen item is about.
  var openClient: Outcome {
    guard let client = chosenRow?.item.client else { return .stay }
    return .openClient(client.id, client, from: [])
  }

  /// Does what the chosen item asks for: says that it has been seen, or that the number works.
  func agreeing(as me: PractitionerID?) -> Outcome {
    guard let item = chosenRow?.item, let me else { return .stay }
    return item.agreement(of: me).map { .apply($0) } ?? .stay
  }

  /// Refuses what the chosen item asks for, or takes back what I asked.
  func refusing() -> Outcome {
    guard let item = chosenRow?.item else { return .stay }
    if item.kind == .confirmation { return .all([.close, .perform(.myDetails)]) }
    return item.refusal.map { .apply($0) } ?? .stay
  }

  /// Answers a ring: somebody will call who does not say for whom.
  func answeringThroughCover() -> Outcome {
    guard let ring = chosenRow?.item.ring else { return .stay }
    return .act(.answerRing(ring.id, .throughCover))
  }
}

extension InboxItem {
  /// Whether its owner can say no to it.
  var isRefusable: Bool {
    ![.attention, .correction, .shieldOpening, .rung, .news].contains(kind)
  }

  fileprivate func agreement(of me: PractitionerID) -> Change? {
    switch kind {
    case .attention: attention.map { .act(.acknowledge($0.id)) }
    case .confirmation: contactPoint.map { .act(.confirmContactPoint($0.id, of: me)) }
    case .invitation: invitation.map { .act(.accept($0.id)) }
    case .correction: correction.map { .rights(.seeCorrection($0.id)) }
    case .shieldOpening: shieldOpening.map { .rights(.seeShieldOpening($0.id)) }
    case .news: news.map { .act(.seeNews($0.id)) }
    case .colleague: colleague.map { .act(.confirmColleague($0.id, worksHere: true)) }
    case .doorbell: ring.map { .act(.answerRing($0.id, .willCall)) }
    case .sent, .invited, .rung: nil
    }
  }

  fileprivate var refusal: Change? {
    switch kind {
    case .sent: attention.map { .act(.withdraw($0.id)) }
    case .invitation: invitation.map { .act(.decline($0.id)) }
    case .invited: invitation.map { .act(.withdrawInvitation($0.id)) }
    case .colleague: colleague.map { .act(.confirmColleague($0.id, worksHere: false)) }
    case .doorbell: ring.map { .act(.answerRing($0.id, .declined)) }
    case .attention, .confirmation, .correction, .shieldOpening, .rung, .news: nil
    }
  }
}
