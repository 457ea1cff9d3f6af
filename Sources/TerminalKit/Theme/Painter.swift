/// Turns styles into what a terminal of a given depth can draw.
///
/// Where the terminal has a palette, grounds take the colour that looks nearest, and letters the
/// nearest of those that keep the theme's contrast with that ground. A colour of another hue is
/// never taken: grey, with the weight that stands for the role without colours, misleads nobody.
/// Sixteen colours are too few and too unlike from terminal to terminal for grounds: there, and
/// where a ground would look like the page, it is told by weight.
package struct Painter: Sendable {
  private let theme: Theme
  private let depth: ColourDepth
  private let palette: Palette?
  private var known: [Style: Paint] = [:]

  /// A painter of a theme at a depth.
  package init(theme: Theme, depth: ColourDepth) {
    self.theme = theme
    self.depth = theme.isMono ? .mono : depth
    palette = Palette.of(self.depth)
  }

  /// A painter of a theme's own colours, also of those that a theme without colours keeps for
  /// pictures.
  init(picturing theme: Theme) {
    self.theme = theme
    depth = .direct
    palette = nil
  }

  /// How a style is drawn.
  package mutating func paint(for style: Style) -> Paint {
    if let paint = known[style] { return paint }
    let paint = mix(style)
    known[style] = paint
    return paint
  }

  private func mix(_ style: Style) -> Paint {
    var style = style
    if depth == .mono { return mono(style) }
    if style.attributes.contains(.dim) {
      style.role = .muted
      style.attributes.remove(.dim)
    }
    let entry = theme[style.role]
    let attributes = style.attributes.union(entry.weight)
    guard let palette else {
      return Paint(
        foreground: .direct(entry.colour),
        background: .direct(entry.ground ?? theme[style.ground].colour), attributes: attributes)
    }
    if let ground = entry.ground {
      return reduced(entry, on: palette.ground(nearest: ground, contrast: theme.contrast))
        .adding(attributes)
    }
    let page = palette.ground(nearest: theme.page.colour, contrast: theme.contrast)
    let own = theme[style.ground]
    if own.colour == theme.page.colour { return reduced(entry, on: page).adding(attributes) }
    if depth == .indexed {
      let ground = palette.ground(nearest: own.colour, contrast: theme.contrast)
      if ground.index != page.index { return reduced(entry, on: ground).adding(attributes) }
    }
    // A bar in reverse is of one colour, or it would be a patchwork of every role's.
    let shown = own.mono.contains(.reverse) ? theme[Role.selected] : entry
    return reduced(shown, on: page).adding(attributes.union(own.mono.subtracting(.dim)))
  }

  private func reduced(_ entry: Theme.Entry, on ground: Palette.Entry) -> Paint {
    guard let palette else { return mono(Style()) }
    let letters = palette.letters(nearest: entry.colour, on: ground, contrast: theme.contrast)
    let losesHue = PerceivedColour(entry.colour).hasHue && !letters.perceived.hasHue
    return Paint(
      foreground: .indexed(letters.index), background: .indexed(ground.index),
      attributes: losesHue ? entry.mono.subtracting([.dim, .reverse]) : [])
  }

  private func mono(_ style: Style) -> Paint {
    var attributes = style.attributes.union(theme[style.role].mono)
      .union(theme[style.ground].mono)
    // Faint letters in reverse are hard to read.
    if attributes.contains(.reverse) { attributes.remove(.dim) }
    return Paint(foreground: .own, background: .own, attributes: attributes)
  }
}

extension Paint {
  fileprivate func adding(_ more: Attributes) -> Paint {
    Paint(foreground: foreground, background: background, attributes: attributes.union(more))
  }
}

extension Palette {
  /// The colour that looks nearest, among those on which some colour keeps the contrast.
  fileprivate func ground(nearest colour: Colour, contrast: Double) -> Entry {
    choose(nearest: colour) { ground in
      entries.contains { $0.contrast(with: ground) >= contrast }
    } ?? entries[0]
  }

  /// The colour that looks nearest, among those that keep the contrast with a ground.
  fileprivate func letters(nearest colour: Colour, on ground: Entry, contrast: Double) -> Entry {
    choose(nearest: colour) { $0.contrast(with: ground) >= contrast }
      ?? entries.max { $0.contrast(with: ground) < $1.contrast(with: ground) } ?? ground
  }

  /// The nearest colour that will do and is not of another hue. Grey counts as twice as far from
  /// a colour with a hue, for which the eye looks first.
  private func choose(nearest colour: Colour, where willDo: (Entry) -> Bool) -> Entry? {
    let wanted = PerceivedColour(colour)
    var best: Entry?
    var least = Double.infinity
    for entry in entries {
      let seen = entry.perceived
      if seen.hasHue, !wanted.hasHue || !wanted.sharesHue(with: seen) { continue }
      let strangeness = seen.distance(to: wanted) * (wanted.hasHue && !seen.hasHue ? 2 : 1)
      if strangeness < least, willDo(entry) { (best, least) = (entry, strangeness) }
    }
    return best
  }
}
