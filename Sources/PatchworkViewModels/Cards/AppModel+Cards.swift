import PatchworkCore

extension AppModel {
  /// Shows a card on top, and asks for what is on it.
  func openCard(_ card: ContactCard) {
    state.overlays.append(.card(card))
    askCard(card.subject)
  }

  /// Shows the card of somebody in the network: the practitioner's, or the agency's where nobody
  /// is named.
  func openCard(of person: NetworkPerson) {
    let subject: ContactCard.Subject =
      person.practitioner.map { .practitioner($0) } ?? .agency(person.agency)
    openCard(
      ContactCard(
        subject,
        title: person.practitioner == nil && !person.agencyName.isEmpty
          ? person.agencyName : person.name,
        subtitle: person.practitioner == nil ? "" : "\(person.role), \(person.agencyName)"))
  }

  /// Opens what is chosen on the card: another card, or else its text is copied.
  func openChosenOnCard() {
    guard case .card(let card) = state.overlays.last, let line = card.chosenLine else { return }
    if case .card(let subject) = line.link {
      openCard(ContactCard(subject, title: line.text))
    } else if case .handOver(let held, let client) = line.link {
      openForm(HandoverForm.form(held, of: client.name.display))
    } else if case .client(let person) = line.link {
      openRelative(person)
    } else if case .introduce(let client, let people) = line.link {
      act(
        .introduce(client, to: people),
        saying: "They are asked to talk to you; each decides.")
    } else if let text = line.copies {
      copy(text)
    }
  }

  /// Asks for a card on the screen again, because something on it has changed.
  func refreshCards(_ isAbout: (ContactCard.Subject) -> Bool) {
    for case .card(let card) in state.overlays where isAbout(card.subject) {
      askCard(card.subject)
    }
  }

  /// Asks again for the cards that list a client.
  func refreshCards(about client: ClientID) {
    for case .card(let card) in state.overlays {
      let lists =
        switch card.contents {
        case .cases(let list): list.cases.contains { $0.client.id == client }
        case .household(let home, _): home.members.contains { $0.person.id == client }
        case .practitioner, .agency, .attention, nil: false
        }
      if lists { askCard(card.subject) }
    }
  }

  private func askCard(_ subject: ContactCard.Subject) {
    let ticket = cardQuestions.ask()
    let me = state.me?.id
    ask({ directory -> ContactCard.Contents in
      switch subject {
      case .practitioner(let id): .practitioner(try await directory.practitioner(id))
      case .agency(let id): .agency(try await directory.agency(id))
      case .cases(let id): .cases(try await directory.handovers(of: id))
      case .household(let id): .household(try await directory.household(of: id), me: me)
      case .attention(let id): .attention(try await directory.attention(id))
      }
    }) { model, answer in
      switch answer {
      case .success(let contents):
        model.changeCards(of: subject) { card in
          guard ticket > card.ticket else { return }
          card.ticket = ticket
          card.contents = contents
          card.isAsking = false
          card.show(at: model.clock(), holidays: model.holidays)
        }
        model.state.header.moment = model.clock()
      case .failure(let error):
        model.changeCards(of: subject) { $0.isAsking = false }
        model.say(error.sentence, .problem)
        model.typeAhead.drop()
      }
    }
  }

  private func changeCards(of subject: ContactCard.Subject, _ change: (inout ContactCard) -> Void) {
    for place in state.overlays.indices {
      guard case .card(var card) = state.overlays[place], card.subject == subject else { continue }
      change(&card)
      state.overlays[place] = .card(card)
    }
  }
}
