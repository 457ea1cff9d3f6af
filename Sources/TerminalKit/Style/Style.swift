/// How a cell is drawn: what it means, what it stands on, and its weight.
package struct Style: Hashable, Sendable {
  /// What it means.
  package var role: Role
  /// What it stands on.
  package var ground: Ground
  /// Weight and the like, beside what the theme gives the role.
  package var attributes: Attributes

  /// A style of a role, on the page unless another ground is named.
  package init(_ role: Role = .text, _ attributes: Attributes = [], on ground: Ground = .page) {
    self.role = role
    self.ground = ground
    self.attributes = attributes
  }

  /// Ordinary text on the page.
  package static let text = Style()

  /// The same style on another ground.
  package func on(_ ground: Ground) -> Style { Style(role, attributes, on: ground) }

  /// The same style with more attributes.
  package func with(_ more: Attributes) -> Style {
    Style(role, attributes.union(more), on: ground)
  }

  /// The same style in bold.
  package var bold: Style { with(.bold) }
}

/// Weight and the like.
package struct Attributes: OptionSet, Hashable, Sendable {
  /// One bit for each attribute.
  package let rawValue: UInt8

  /// Attributes from their bits.
  package init(rawValue: UInt8) { self.rawValue = rawValue }

  /// Heavier, or brighter where a terminal has no heavy letters.
  package static let bold = Attributes(rawValue: 1)
  /// Fainter. Terminals dim by unknown amounts, so with colours the muted role's colour is used
  /// instead, whose contrast is known.
  package static let dim = Attributes(rawValue: 2)
  /// Foreground and background change places.
  package static let reverse = Attributes(rawValue: 4)
  /// Underlined.
  package static let underline = Attributes(rawValue: 8)

  /// The attributes by name, in a fixed order.
  package static let named: [(name: String, attribute: Attributes)] = [
    ("bold", .bold), ("dim", .dim), ("reverse", .reverse), ("underline", .underline),
  ]
}
