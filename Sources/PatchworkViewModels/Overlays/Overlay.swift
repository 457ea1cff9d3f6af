import PatchworkCore

/// What lies over the panes.
package enum Overlay: Sendable {
  /// A practitioner's or agency's card.
  case card(ContactCard)
  /// What waits for the worker.
  case inbox(InboxPage)
  /// A form.
  case form(Form)
  /// Clients already held who may be the one being added.
  case duplicates(DuplicateOffer)
  /// Every command, by name.
  case palette(Palette)
  /// What the keys do.
  case help(HelpPage)
  /// Why a client is opened.
  case reasons(ReasonPage)
  /// Who looked.
  case looks(LooksPage)
  /// Other records, decisions to share, or the record of activity.
  case list(ListPage)
  /// The page for the client and the family.
  case sheet(SheetPage)
  /// A question to be answered with yes or no.
  case confirm(Confirm)
}
