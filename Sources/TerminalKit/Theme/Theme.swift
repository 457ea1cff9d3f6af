/// The looks of the screen: colours and weight for every role and ground.
package struct Theme: Hashable, Sendable {
  /// How a role or a ground is drawn.
  package struct Entry: Hashable, Sendable {
    /// The colour of the letters, or of the ground.
    package let colour: Colour
    /// For a role that brings its own ground wherever it stands: that ground's colour.
    package let ground: Colour?
    /// Weight and the like where there are colours.
    package let weight: Attributes
    /// Weight and the like where there are none.
    package let mono: Attributes

    /// An entry of a theme.
    package init(
      colour: Colour, ground: Colour? = nil, weight: Attributes = [], mono: Attributes = []
    ) {
      self.colour = colour
      self.ground = ground
      self.weight = weight
      self.mono = mono
    }
  }

  /// The name it is chosen by.
  package let name: String
  /// One line about it, for the list of themes.
  package let about: String
  /// Whether it uses weight alone, whatever colours the terminal has.
  package let isMono: Bool
  /// The contrast that every role keeps when its colours are reduced (WCAG 2.2, 1 to 21).
  package let contrast: Double
  private let roles: [Role: Entry]
  private let grounds: [Ground: Entry]

  /// A theme. A role that is left out looks like text, a ground that is left out like the page.
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

  /// How ordinary text is drawn.
  package let text: Entry
  /// How the page is drawn.
  package let page: Entry

  /// How a role is drawn.
  package subscript(role: Role) -> Entry { roles[role] ?? text }
  /// How a ground is drawn.
  package subscript(ground: Ground) -> Entry { grounds[ground] ?? page }

  /// The roles and grounds that it names, rather than leaving them to look like text or the page.
  var named: (roles: Set<Role>, grounds: Set<Ground>) {
    (Set(roles.keys), Set(grounds.keys))
  }
}
