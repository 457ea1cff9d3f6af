extension InboxItem {
  /// The items in the order of handling: part after part, and in each by urgency, by due day, and
  /// newest first.
  package static func sorted(_ items: [InboxItem]) -> [InboxItem] {
    items.sorted { left, right in
      let (part, otherPart) = (left.kind.part, right.kind.part)
      if part != otherPart { return part.rawValue < otherPart.rawValue }
      let (first, second) = (left.precedence, right.precedence)
      if first != second { return first < second }
      let far = CivilDate(dayNumber: .max)
      let (due, other) = (left.due ?? far, right.due ?? far)
      return due != other ? due < other : left.moment > right.moment
    }
  }

  /// The day by which an answer is wanted.
  private var due: CivilDate? {
    switch matter {
    case .attention(let attention), .toDo(let attention), .sent(let attention): attention.by
    case .invitation(let invitation), .invited(let invitation):
      invitation.kind == .move ? invitation.until : nil
    default: nil
    }
  }

  private var precedence: Int {
    switch matter {
    case .shieldOpening: 0
    case .guarded(let act): act.part == .answers ? 1 : 3
    case .death: 1
    case .attention(let attention), .toDo(let attention): attention.precedence
    case .invitation(let invitation): invitation.kind == .move ? 3 : 5
    case .doorbell: 3
    case .confirmation(let point): point.deadSince != nil ? 4 : 6
    case .colleague: 6
    case .numberReport: 4
    case .standing(let news): news.kind == .coverAsked ? 4 : 6
    case .correction, .news: 7
    case .invited(let invitation): invitation.state == .declined ? 8 : 9
    case .sent, .rung, .guardedSent: 9
    }
  }
}

extension Attention {
  fileprivate var precedence: Int {
    if reason == .safeguarding { return 0 }
    return switch urgency {
    case .urgent: 1
    case .soon: 2
    case .routine: 3
    }
  }
}
