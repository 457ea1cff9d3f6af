import PatchworkCore

extension ContactCard {
  /// Lays out who has done what an attention asks, who has seen it and who has not, with how each of
  /// these is reached now.
  mutating func show(
    _ card: AttentionCard, me: PractitionerID?, at now: LocalMoment, holidays: BankHolidays
  ) {
    let attention = card.attention
    title = card.client.name.display
    subtitle = attention.words(on: now.date).capitalisedFirst
    self.now = "\(attention.progressWords.capitalisedFirst)."
    if let withdrawn = attention.withdrawn {
      self.now = worded("Withdrawn \(withdrawn.wordsBehind(now)).")
    }
    lines = []
    if let sender = card.person(attention.sender) {
      lines.append(
        Line(
          label: worded("asked by"), text: sender.practitioner.name.display,
          detail: "\(sender.practitioner.role), \(attention.raised.wordsBehind(now))",
          link: .card(.practitioner(attention.sender))))
    }
    if let sender = card.person(attention.sender), attention.sender != me {
      let reach = Reach.of(sender, at: now, holidays: holidays)
      if let channel = reach.channel {
        lines.append(
          Line(
            label: worded("\(channel.system.verb) back"), text: channel.value,
            detail: reach.words(for: sender, at: now), copies: channel.value))
      }
    }
    func reached(_ recipients: [Attention.Recipient], _ label: String) -> [Line] {
      recipients.compactMap { recipient in
        card.person(recipient.practitioner).map { person in
          (recipient, person, Reach.of(person, at: now, holidays: holidays))
        }
      }
      .sorted { $0.2.comesBefore($1.2) }
      .map { recipient, person, reach in
        Line(
          label: label, text: person.practitioner.name.display,
          detail: [
            recipient.acknowledged.map { worded("seen \($0.wordsBehind(now))") },
            reach.channel.map { "\($0.system.verb) \($0.value)" }, reach.state(at: now),
          ].compactMap(\.self).joined(separator: ", "),
          copies: reach.channel?.value, link: .card(.practitioner(person.practitioner.id)))
      }
    }
    lines += reached(attention.recipients.filter { $0.acknowledged == nil }, worded("not seen"))
    lines += reached(
      attention.recipients.filter { $0.acknowledged != nil && $0.done == nil }, worded("not done"))
    for recipient in attention.recipients {
      guard let done = recipient.done, let person = card.person(recipient.practitioner)
      else { continue }
      let seen = recipient.acknowledged.map { worded(", seen \($0.wordsBehind(now))") } ?? ""
      lines.append(
        Line(
          label: worded("done"), text: person.practitioner.name.display,
          detail: "\(done.wordsBehind(now))\(seen)",
          link: .card(.practitioner(person.practitioner.id))))
    }
    lines.append(
      Line(label: worded("about"), text: card.client.name.display, link: .client(card.client)))
  }
}
