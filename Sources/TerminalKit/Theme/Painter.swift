/// Turns styles into colours and attributes of a terminal with a given depth.
///
/// With a palette, grounds take the nearest colour, and text the nearest of those that keep the
/// theme's contrast on that ground. A colour is never replaced by one of another hue, which would
/// mislead, but by grey with the role's attributes for terminals without colours. Sixteen colours
/// are too few and differ too much between terminals for grounds: there, and where a ground would
/// look like the page, attributes mark it.
package struct Painter: Sendable {
  private let theme: Theme
  private let depth: ColourDepth
  private let palette: Palette?
  private var known: [Style: Paint] = [:]

  package init(theme: Theme, depth: ColourDepth) {
    self.theme = theme
    self.depth = theme.isMono ? .mono : depth
    palette = Palette.of(self.depth)
  }

  /// A painter with a theme's own colours, for pictures. Themes without colours have some for this
  /// purpose.
  init(picturing theme: Theme) {
    self.theme = theme
    depth = .direct
    palette = nil
  }

  package mutating func paint(for style: Style) -> Paint {
    if let paint = known[style] { return paint }
    let paint = mix(style)
    known[style] = paint
    return paint
  }

  private func mix(_ style: Style) -> Paint {
    var style = style
    if depth == .mono { return mono(style) }
    // Terminals dim by unknown amounts; the contrast of the muted colour is known.
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
    // A reversed row has one colour, or each role would give its piece of the row another
    // background.
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
    // Faint reversed letters are hard to read.
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
  /// The nearest colour on which at least one colour keeps the contrast.
  fileprivate func ground(nearest colour: Colour, contrast: Double) -> Entry {
    choose(nearest: colour) { ground in
      entries.contains { $0.contrast(with: ground) >= contrast }
    } ?? entries[0]
  }

  /// The nearest colour that keeps the contrast with a ground.
  fileprivate func letters(nearest colour: Colour, on ground: Entry, contrast: Double) -> Entry {
    choose(nearest: colour) { $0.contrast(with: ground) >= contrast }
      ?? entries.max { $0.contrast(with: ground) < $1.contrast(with: ground) } ?? ground
  }

  /// The nearest acceptable colour that is not of another hue.
  ///
  /// Grey counts as twice as far from a colour with a hue, because people notice hue first.
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
