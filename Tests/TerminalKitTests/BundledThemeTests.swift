import Testing
import Themes

@testable import TerminalKit

extension Theme: CustomTestStringConvertible {
  /// The theme's name.
  public var testDescription: String { name }
}

/// Every bundled theme, for tests that go through all of them.
let bundledThemes: [Theme] = BundledThemes.all.map { bundled in
  guard let theme = try? ThemeLibrary(bundled: BundledThemes.all).theme(named: bundled.name) else {
    Issue.record("\(bundled.name) does not load")
    return Theme(
      name: bundled.name, text: .init(colour: Colour(0)), page: .init(colour: Colour(0)))
  }
  return theme
}

@Suite("The bundled themes", .timeLimit(.minutes(1)))
struct BundledThemeTests {
  @Test(
    "Every bundled theme loads, and names every role and ground",
    arguments: BundledThemes.all.map(\.name))
  func loads(name: String) throws {
    let theme = try ThemeLibrary(bundled: BundledThemes.all).theme(named: name)
    #expect(theme.named.roles == Set(Role.allCases))
    #expect(theme.named.grounds == Set(Ground.allCases))
    #expect(!theme.about.isEmpty)
  }

  @Test("The default theme is the first, and the high-contrast ones ask for seven to one")
  func special() throws {
    #expect(BundledThemes.all.first?.name == BundledThemes.defaultName)
    for theme in bundledThemes {
      #expect(theme.contrast == (theme.name.hasPrefix("high-contrast") ? 7 : 4.5))
      #expect(theme.isMono == (theme.name == "mono"))
    }
  }

  /// Contrast by WCAG 2.2. With sixteen and eight colours it is computed twice, with xterm's
  /// default palette and with the Linux console's (VGA), and both must hold.
  @Test(
    "Every role is legible on every ground it can stand on, at every depth of colour",
    arguments: bundledThemes, [ColourDepth.direct, .indexed, .sixteen, .eight])
  func contrast(theme: Theme, depth: ColourDepth) {
    guard !theme.isMono else { return }
    var painter = Painter(theme: theme, depth: depth)
    for role in Role.allCases {
      for ground in Ground.allCases {
        // Lines run between rows and around boxes, never through them.
        let isLine = role == .rule || role == .focusedRule
        if isLine, ground != .page, ground != .raised { continue }
        for attributes: Attributes in [[], .dim, .bold] {
          let paint = painter.paint(for: Style(role, attributes, on: ground))
          #expect(!paint.attributes.contains(.dim))
          for (letters, page) in zip(colours(paint.foreground), colours(paint.background)) {
            let ratio = letters.contrast(with: page)
            #expect(
              ratio >= theme.contrast,
              "\(theme.name) \(depth) \(role) on \(ground): \(letters.hex) on \(page.hex)")
          }
        }
      }
    }
  }

  /// The colours that an ink may have: one, or one for each palette in use.
  private func colours(_ ink: Paint.Ink) -> [Colour] {
    switch ink {
    case .own:
      Issue.record("a theme with colours leaves a colour to the terminal")
      return []
    case .direct(let colour):
      return [colour]
    case .indexed(let index):
      let palette = Palette.of(index < 16 ? .sixteen : .indexed)
      let entry = palette?.entries.first { $0.index == index }
      return entry.map { [$0.colour, $0.linuxConsole] } ?? []
    }
  }

  @Test(
    "A selected row can be told from the others at every depth", arguments: bundledThemes,
    ColourDepth.allCases)
  func selection(theme: Theme, depth: ColourDepth) {
    var painter = Painter(theme: theme, depth: depth)
    let paints = [Ground.page, .selected, .selectedUnfocused].map {
      painter.paint(for: Style(.text, on: $0))
    }
    #expect(Set(paints).count == 3)
  }

  @Test(
    "Danger, warning and lead stand out from text at every depth", arguments: bundledThemes,
    ColourDepth.allCases)
  func standOut(theme: Theme, depth: ColourDepth) {
    var painter = Painter(theme: theme, depth: depth)
    let text = painter.paint(for: .text)
    for role in [Role.danger, .warning, .lead, .reachable, .heading, .practice, .attention] {
      #expect(painter.paint(for: Style(role)) != text, "\(theme.name) \(depth) \(role)")
    }
  }

  @Test(
    "Without red and green apart, what is open differs from what is dangerous in blue and lightness"
  )
  func colourBlindSafe() throws {
    let theme = try ThemeLibrary(bundled: BundledThemes.all).theme(named: "colour-blind-safe")
    let open = PerceivedColour(theme[.reachable].colour)
    let danger = PerceivedColour(theme[.danger].colour)
    // The blue-yellow axis is the one that the common forms of colour blindness leave.
    #expect(danger.b - open.b > 0.15)
  }
}
