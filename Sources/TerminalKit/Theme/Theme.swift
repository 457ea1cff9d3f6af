/// The look of the screen: colours and attributes of every role and ground.
package struct Theme: Hashable, Sendable {
  /// The look of a role or a ground.
  package struct Entry: Hashable, Sendable {
    /// The colour of the text, or of the ground.
    package let colour: Colour
    /// The background of a role that has its own on every ground.
    package let ground: Colour?
    /// Attributes on terminals with colours.
    package let weight: Attributes
    /// Attributes on terminals without colours.
    package let mono: Attributes

    package init(
      colour: Colour, ground: Colour? = nil, weight: Attributes = [], mono: Attributes = []
    ) {
      self.colour = colour
      self.ground = ground
      self.weight = weight
      self.mono = mono
    }
  }

  /// The name that the user chooses.
  package let name: String
  /// A one-line description for the list of themes.
  package let about: String
  /// Whether the theme uses attributes only, on every terminal.
  package let isMono: Bool
  /// The contrast that every role keeps when its colours are reduced (WCAG 2.2, 1 to 21).
  package let contrast: Double
  private let roles: [Role: Entry]
  private let grounds: [Ground: Entry]

  /// A theme. A missing role looks like text, a missing ground like the page.
  package init(
    name: String, about: String = "", isMono: Bool = false, contrast: Double = 4.5,
    text: Entry, page: Entry, roles: [Role: Entry] = [:], grounds: [Ground: Entry] = [:]
  ) {
    self.name = name
    self.about = about
    self.isMono = isMono
    self.contrast = contrast
    self.roles = roles.merging([.text: text]) { $1 }
    self.grounds = grounds.merging([.page: page]) { $1 }
    self.text = text
    self.page = page
  }

  package let text: Entry
  package let page: Entry

  package subscript(role: Role) -> Entry { roles[role] ?? text }
  package subscript(ground: Ground) -> Entry { grounds[ground] ?? page }

  /// The roles and grounds that the theme defines itself.
  var named: (roles: Set<Role>, grounds: Set<Ground>) {
    (Set(roles.keys), Set(grounds.keys))
  }
}
