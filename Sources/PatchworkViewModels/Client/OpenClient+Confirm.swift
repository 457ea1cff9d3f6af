import PatchworkCore

extension OpenClient {
  /// Goes where the chosen fact leads.
  func confirmFact() -> Outcome {
    guard let line = facts.chosenLine else { return .stay }
    switch line.leads {
    case .client(let relative): return .openRelative(relative)
    case .card(let subject):
      let isAttention = if case .attention = subject { true } else { false }
      return .open(
        .card(
          ContactCard(
            subject, title: isAttention ? name : line.text,
            subtitle: isAttention ? line.text : line.detail)))
    case .explanation(let why): return .say(why)
    case .copy(let text): return .copy(text, of: name)
    case nil: return .say(worded("This line opens nothing."))
    }
  }

  /// Opens who is chosen in the network, or asks for the network again where it could not be had.
  mutating func confirmPerson() -> Outcome {
    guard network != nil else { return .openClient(id, summary, from: trail) }
    if people.presentation == .map, case .relative(let id) = people.mapStop,
      let relative = people.map.family.first(where: { $0.person.id == id })
    {
      return .openRelative(relative.person)
    }
    if let person = people.chosenPerson { return .open(.card(ContactCard(of: person))) }
    if case .ended = people.chosenRow { arrange { $0.showsEnded.toggle() } }
    return .stay
  }

  /// Narrows the list of the network to the lines that have some words.
  mutating func narrow(to words: FilterWords) {
    people.filter = words
    if let network { people.layOut(in: network) }
  }

  /// Changes how the list of the network is laid out, and shows it.
  mutating func arrange(_ change: (inout NetworkPane) -> Void) {
    people.presentation = .list
    change(&people)
    if let network { people.layOut(in: network) }
  }
}
