/// How a cell is drawn: what it means, what it stands on, and its weight.
public struct Style: Hashable, Sendable {
  /// What it means.
  public var role: Role
  /// What it stands on.
  public var ground: Ground
  /// Weight and the like, beside what the theme gives the role.
  public var attributes: Attributes

  /// A style of a role, on the page unless another ground is named.
  public init(_ role: Role = .text, _ attributes: Attributes = [], on ground: Ground = .page) {
    self.role = role
    self.ground = ground
    self.attributes = attributes
  }

  /// Ordinary text on the page.
  public static let text = Style()

  /// The same style on another ground.
  public func on(_ ground: Ground) -> Style { Style(role, attributes, on: ground) }

  /// The same style with more attributes.
  public func with(_ more: Attributes) -> Style {
    Style(role, attributes.union(more), on: ground)
  }

  /// The same style in bold.
  public var bold: Style { with(.bold) }
}

/// Weight and the like.
public struct Attributes: OptionSet, Hashable, Sendable {
  /// One bit for each attribute.
  public let rawValue: UInt8

  /// Attributes from their bits.
  public init(rawValue: UInt8) { self.rawValue = rawValue }

  /// Heavier, or brighter where a terminal has no heavy letters.
  public static let bold = Attributes(rawValue: 1)
  /// Fainter. Terminals dim by unknown amounts, so with colours the muted role's colour is used
  /// instead, whose contrast is known.
  public static let dim = Attributes(rawValue: 2)
  /// Foreground and background change places.
  public static let reverse = Attributes(rawValue: 4)
  /// Underlined.
  public static let underline = Attributes(rawValue: 8)

  /// The attributes by name, in a fixed order.
  public static let named: [(name: String, attribute: Attributes)] = [
    ("bold", .bold), ("dim", .dim), ("reverse", .reverse), ("underline", .underline),
  ]
}
