import PatchworkCore

extension ContactCard: FilledPage {
  static let place = Place.card
  static var staysWhenRefused: Bool { true }
  var overlay: Overlay { .card(self) }
  var dependsOnClock: Bool { true }
  var copyable: String? { chosenLine?.copies }
  var enterWords: String? {
    switch chosenLine?.link {
    case .card: worded("card")
    case .client: worded("open")
    case .introduce: worded("introduce me")
    case .openHousehold: worded("say why")
    case nil: nil
    }
  }

  var copyOwner: String {
    guard let line = chosenLine else { return "" }
    // A line about another person than the card's.
    if line.text != line.copies { return line.text }
    if case .agency = subject { return "\(line.label), \(title)" }
    // The number of a desk or a cover, who answers for the card's person.
    return line.contactPoint == nil && !line.detail.isEmpty
      ? worded("\(line.detail), for \(title)") : title
  }

  /// The card of somebody in the network: the practitioner's, or the agency's where nobody is named.
  init(of person: NetworkPerson) {
    if let practitioner = person.practitioner {
      self.init(
        .practitioner(practitioner), title: person.name,
        subtitle: "\(person.role), \(person.agencyName)")
    } else {
      self.init(
        .agency(person.agency), title: person.agencyName.isEmpty ? person.name : person.agencyName)
    }
  }

  /// Whose card it is, where it is a practitioner's.
  var practitioner: PractitionerID? {
    if case .practitioner(let id) = subject { id } else { nil }
  }

  /// The contact point on the chosen line, and whose it is.
  var chosenContactPoint: (owner: PractitionerID, point: ContactPoint)? {
    guard let owner = practitioner, let point = chosenLine?.contactPoint else { return nil }
    return (owner, point)
  }

  func question(in scene: Scene) -> @Sendable (any Directory) async throws -> Contents {
    { [subject, reason] directory in
      switch subject {
      case .practitioner(let id): .practitioner(try await directory.practitioner(id))
      case .agency(let id): .agency(try await directory.agency(id))
      case .household(let id):
        if let reason {
          .household(try await directory.openHousehold(of: id, reason: reason), me: scene.me)
        } else {
          .household(try await directory.household(of: id), me: scene.me)
        }
      case .attention(let id): .attention(try await directory.attention(id), me: scene.me)
      }
    }
  }

  mutating func show(_ contents: Contents, in scene: Scene) {
    self.contents = contents
    show(at: scene.now, holidays: scene.holidays)
  }

  mutating func refresh(in scene: Scene) {
    show(at: scene.now, holidays: scene.holidays)
  }

  func concerns(_ event: DirectoryEvent) -> Bool {
    switch (event, subject) {
    case (.everything, _), (.inbox, .attention): true
    case (.practitioner(let id), .practitioner(let mine)): id == mine
    case (.agency(let id), .agency(let mine)): id == mine
    case (.client(let id), _): lists(id)
    default: false
    }
  }

  private func lists(_ client: ClientID) -> Bool {
    switch contents {
    case .household(let home, _): home.members.contains { $0.person.id == client }
    case .practitioner, .agency, .attention, nil: false
    }
  }

  func mustWait(for command: Command?) -> Bool { isAsking && command?.waitsForClient == true }

  /// Goes where the chosen line leads; a line that leads nowhere is copied.
  mutating func confirm(in scene: Scene) -> Outcome {
    guard let line = chosenLine else { return .stay }
    switch line.link {
    case .card(let subject): return .open(.card(ContactCard(subject, title: line.text)))
    case .client(let person): return .openRelative(person)
    case .introduce(let client, let people):
      return .act(
        .introduce(client, to: people), saying: worded("They are asked to talk with you. u undoes.")
      )
    case .openHousehold(let client):
      return .desk { [title] state in
        .open(
          .reasons(
            ReasonPage(
              client: client, name: title, isPractice: state.header.isPractice,
              opensHousehold: true)))
      }
    case nil: return line.copies.map { .copy($0, of: copyOwner) } ?? .stay
    }
  }
}
