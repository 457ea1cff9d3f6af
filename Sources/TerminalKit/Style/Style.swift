/// How a cell is drawn: role, ground and attributes.
package struct Style: Hashable, Sendable {
  package var role: Role
  package var ground: Ground
  /// Attributes in addition to those of the role in the theme.
  package var attributes: Attributes

  package init(_ role: Role = .text, _ attributes: Attributes = [], on ground: Ground = .page) {
    self.role = role
    self.ground = ground
    self.attributes = attributes
  }

  package static let text = Style()

  package func on(_ ground: Ground) -> Style { Style(role, attributes, on: ground) }

  package func with(_ more: Attributes) -> Style {
    Style(role, attributes.union(more), on: ground)
  }

  package var bold: Style { with(.bold) }
}

package struct Attributes: OptionSet, Hashable, Sendable {
  package let rawValue: UInt8

  package init(rawValue: UInt8) { self.rawValue = rawValue }

  /// Bold, or bright where a terminal has no bold.
  package static let bold = Attributes(rawValue: 1)
  /// Faint. Terminals dim by unknown amounts, so with colours the muted role's colour replaces it,
  /// whose contrast is known.
  package static let dim = Attributes(rawValue: 2)
  /// Foreground and background swapped.
  package static let reverse = Attributes(rawValue: 4)
  package static let underline = Attributes(rawValue: 8)

  /// The attributes by name, in a fixed order.
  package static let named: [(name: String, attribute: Attributes)] = [
    ("bold", .bold), ("dim", .dim), ("reverse", .reverse), ("underline", .underline),
  ]
}
