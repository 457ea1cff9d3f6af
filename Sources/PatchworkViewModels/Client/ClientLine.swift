import PatchworkCore

/// One line of the client pane.
package struct ClientLine: Hashable, Sendable {
  /// What the line tells, which is how it is drawn.
  package enum Kind: Hashable, Sendable {
    /// The name to show, with the family name in capitals by the screen if it likes.
    case name
    /// Other names, by kind.
    case otherName
    /// Sex, age and date of birth.
    case born
    case nhsNumber
    /// The current address.
    case address
    /// An earlier address.
    case formerAddress
    /// The day of death, and who recorded it.
    case died
    /// That somebody confirmed it, and that nobody did.
    case deathConfirmed, deathUnconfirmed
    /// What shows under a heading and is no caution.
    case fact
    /// A relative or somebody of the household.
    case family
    /// The last contact, or the next visit.
    case contact
    /// Something that the network lacks: no lead professional, nobody involved.
    case notice
    /// A request to get in touch that somebody has not seen yet.
    case attention
  }

  /// What the line tells.
  package var kind: Kind
  /// What comes before it: `Lives with`, `known as`, `father`; may be empty.
  package var label: String
  /// The fact.
  package var text: String
  /// Something less weighty behind it: `4, lives here`; may be empty.
  package var detail: String
  /// Where Enter leads from it; nil where it leads nowhere.
  package var leads: Leads?

  /// Where Enter leads.
  package enum Leads: Hashable, Sendable {
    /// Opens another client.
    case client(ClientSummary)
    /// Opens a card: an attention's, or that of somebody who is asked and has not answered.
    case card(ContactCard.Subject)
    /// Says why the fact matters, in a sentence.
    case explanation(String)
    /// Copies a text, as `c` does.
    case copy(String)
  }

  package init(
    _ kind: Kind, label: String = "", text: String, detail: String = "", leads: Leads? = nil
  ) {
    self.kind = kind
    self.label = label
    self.text = text
    self.detail = detail
    self.leads = leads
  }

  /// The client that Enter opens, if any.
  package var relative: ClientSummary? {
    if case .client(let client) = leads { client } else { nil }
  }
  /// What `c` copies, if anything.
  package var copies: String? { if case .copy(let text) = leads { text } else { nil } }
}
