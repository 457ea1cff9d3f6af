/// The JSON form: the matter is a member of its own beside `kind`. Two kinds may share a member.
extension InboxItem: Codable {
  enum Member: String, CodingKey {
    case kind, moment, client, from
    case attention, contactPoint, invitation, correction, shieldOpening, ring, news, colleague,
      standing, death, guarded, numberReport
  }

  package init(from decoder: any Decoder) throws {
    let members = try decoder.container(keyedBy: Member.self)
    func read<Value: Decodable>(_ member: Member) throws -> Value {
      try members.decode(Value.self, forKey: member)
    }
    matter =
      switch try members.decode(Kind.self, forKey: .kind) {
      case .attention: .attention(try read(.attention))
      case .toDo: .toDo(try read(.attention))
      case .confirmation: .confirmation(try read(.contactPoint))
      case .sent: .sent(try read(.attention))
      case .invitation: .invitation(try read(.invitation))
      case .invited: .invited(try read(.invitation))
      case .correction: .correction(try read(.correction))
      case .shieldOpening: .shieldOpening(try read(.shieldOpening))
      case .news: .news(try read(.news))
      case .death: .death(try read(.death))
      case .colleague: .colleague(try read(.colleague))
      case .doorbell: .doorbell(try read(.ring))
      case .rung: .rung(try read(.ring))
      case .standing: .standing(try read(.standing))
      case .guarded: .guarded(try read(.guarded))
      case .guardedSent: .guardedSent(try read(.guarded))
      case .numberReport: .numberReport(try read(.numberReport))
      }
    moment = try members.decode(LocalMoment.self, forKey: .moment)
    client = try members.decodeIfPresent(ClientSummary.self, forKey: .client)
    from = try members.decodeIfPresent(Sender.self, forKey: .from)
  }

  package func encode(to encoder: any Encoder) throws {
    var members = encoder.container(keyedBy: Member.self)
    try members.encode(kind, forKey: .kind)
    try members.encode(moment, forKey: .moment)
    try members.encodeIfPresent(client, forKey: .client)
    try members.encodeIfPresent(from, forKey: .from)
    switch matter {
    case .attention(let attention), .toDo(let attention), .sent(let attention):
      try members.encode(attention, forKey: .attention)
    case .confirmation(let point): try members.encode(point, forKey: .contactPoint)
    case .invitation(let invitation), .invited(let invitation):
      try members.encode(invitation, forKey: .invitation)
    case .correction(let correction): try members.encode(correction, forKey: .correction)
    case .shieldOpening(let opening): try members.encode(opening, forKey: .shieldOpening)
    case .news(let news): try members.encode(news, forKey: .news)
    case .death(let news): try members.encode(news, forKey: .death)
    case .colleague(let colleague): try members.encode(colleague, forKey: .colleague)
    case .doorbell(let ring), .rung(let ring): try members.encode(ring, forKey: .ring)
    case .standing(let news): try members.encode(news, forKey: .standing)
    case .guarded(let act), .guardedSent(let act): try members.encode(act, forKey: .guarded)
    case .numberReport(let report): try members.encode(report, forKey: .numberReport)
    }
  }
}

/// The matter by type, for code that looks for one kind of item.
extension InboxItem {
  package var attention: Attention? {
    switch matter {
    case .attention(let attention), .toDo(let attention), .sent(let attention): attention
    default: nil
    }
  }

  package var invitation: Invitation? {
    switch matter {
    case .invitation(let invitation), .invited(let invitation): invitation
    default: nil
    }
  }

  package var ring: Ring? {
    switch matter {
    case .doorbell(let ring), .rung(let ring): ring
    default: nil
    }
  }

  package var contactPoint: ContactPoint? {
    if case .confirmation(let point) = matter { point } else { nil }
  }

  package var correction: Correction? {
    if case .correction(let correction) = matter { correction } else { nil }
  }

  package var shieldOpening: ShieldOpening? {
    if case .shieldOpening(let opening) = matter { opening } else { nil }
  }

  package var news: NetworkNews? {
    if case .news(let news) = matter { news } else { nil }
  }

  package var standing: StandingNews? {
    if case .standing(let news) = matter { news } else { nil }
  }

  package var death: DeathNews? {
    if case .death(let news) = matter { news } else { nil }
  }

  package var guarded: GuardedAct? {
    switch matter {
    case .guarded(let act), .guardedSent(let act): act
    default: nil
    }
  }

  package var colleague: Sender? {
    if case .colleague(let colleague) = matter { colleague } else { nil }
  }
}
