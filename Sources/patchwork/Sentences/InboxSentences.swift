import PatchworkCore

/// What waits for a practitioner, one thing a line.
struct InboxSentences {
  let inbox: Inbox
  let today: CivilDate

  /// Every line: part after part under its heading, in each the most urgent first.
  var lines: [String] {
    if inbox.items.isEmpty { return [worded("Nothing waits for you.")] }
    return InboxItem.Part.allCases.flatMap { part -> [String] in
      let items = inbox.items.filter { $0.kind.part == part }
      return items.isEmpty ? [] : ["\(part.title): \(items.count)"] + items.map(line)
    }
  }

  private func line(_ item: InboxItem) -> String {
    let words = item.words(on: today)
    // An address stays as it is written.
    let isAddress = words.prefix { $0 != " " }.contains("@")
    var pieces = [isAddress ? words : words.prefix(1).uppercased() + words.dropFirst()]
    if let client = item.client {
      pieces.append(worded("about \(client.name.display)"))
    }
    if let from = item.from {
      pieces.append(
        item.kind.part == .asked ? worded("you asked \(from.words)") : worded("from \(from.words)"))
    }
    if item.kind == .toDo { pieces.append(worded("seen \(item.moment.date.wordsNear(today))")) }
    let text = pieces.joined(separator: ", ")
    return "\(item.identifier)  \(text)\(text.hasSuffix("?") ? "" : ".")"
  }
}

extension InboxItem {
  /// The identifier by which it is answered.
  var identifier: String {
    switch matter {
    case .attention(let attention), .toDo(let attention), .sent(let attention):
      attention.id.description
    case .invitation(let invitation), .invited(let invitation): invitation.id.description
    case .confirmation(let point): point.id.description
    case .correction(let correction): correction.id.description
    case .shieldOpening(let opening): opening.id.description
    case .doorbell(let ring), .rung(let ring): ring.id.description
    case .news(let news): news.id.description
    case .death(let news): news.id.description
    case .colleague(let colleague): colleague.id.description
    case .standing(let news): news.id.description
    case .guarded(let act), .guardedSent(let act): act.id.description
    case .numberReport(let report): report.id.description
    }
  }
}
