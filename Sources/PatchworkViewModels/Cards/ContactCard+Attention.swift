import PatchworkCore

extension ContactCard {
  /// Lays out who has seen an attention and who has not, with how each of these is reached now.
  mutating func show(
    _ card: AttentionCard, me: PractitionerID?, at now: LocalMoment, holidays: BankHolidays
  ) {
    let attention = card.attention
    title = card.client.name.display
    subtitle = attention.words(on: now.date).capitalisedFirst
    self.now = "\(attention.progressWords.capitalisedFirst)."
    if let withdrawn = attention.withdrawn {
      self.now = "Taken back at \(withdrawn.wordsBehind(now))."
    }
    lines = []
    if let sender = card.person(attention.sender) {
      lines.append(
        Line(
          label: "asked by", text: sender.practitioner.name.display,
          detail: "\(sender.practitioner.role), \(attention.raised.wordsBehind(now))",
          link: .card(.practitioner(attention.sender))))
    }
    if let sender = card.person(attention.sender), attention.sender != me {
      let reach = Reach.of(sender, at: now, holidays: holidays)
      if let channel = reach.channel {
        lines.append(
          Line(
            label: "\(channel.system.verb) back", text: channel.value,
            detail: reach.words(for: sender, at: now), copies: channel.value))
      }
    }
    let waiting = attention.recipients.filter { $0.acknowledged == nil }
    let reach = waiting.compactMap { recipient in
      card.person(recipient.practitioner).map { ($0, Reach.of($0, at: now, holidays: holidays)) }
    }.sorted { $0.1.comesBefore($1.1) }
    for (person, answer) in reach {
      lines.append(
        Line(
          label: "not seen", text: person.practitioner.name.display,
          detail: [
            answer.channel.map { "\($0.system.verb) \($0.value)" }, answer.state(at: now),
          ].compactMap(\.self).joined(separator: ", "),
          copies: answer.channel?.value,
          link: .card(.practitioner(person.practitioner.id))))
    }
    for recipient in attention.recipients {
      guard let seen = recipient.acknowledged, let person = card.person(recipient.practitioner)
      else { continue }
      lines.append(
        Line(
          label: "has seen it", text: person.practitioner.name.display,
          detail: seen.wordsBehind(now), link: .card(.practitioner(person.practitioner.id))))
    }
    lines.append(
      Line(label: "about", text: card.client.name.display, link: .client(card.client)))
  }
}
