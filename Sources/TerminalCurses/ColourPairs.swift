import CTerminal
import TerminalKit

/// Allocates ncurses colour pairs on first use. A terminal may offer as few as 64.
struct ColourPairs {
  private struct Inks: Hashable {
    let foreground: Paint.Ink
    let background: Paint.Ink
  }

  private var known: [Inks: Int32] = [Inks(foreground: .own, background: .own): 0]

  /// The pair for a paint's colours.
  ///
  /// - Returns: pair 0, the terminal's own colours, when no pair is left.
  mutating func pair(for paint: Paint) -> Int32 {
    let inks = Inks(foreground: paint.foreground, background: paint.background)
    if let pair = known[inks] { return pair }
    let next = Int32(known.count)
    let made =
      next < terminal_pairs()
      && init_extended_pair(
        next, ColourPairs.number(inks.foreground), ColourPairs.number(inks.background)) == OK
    known[inks] = made ? next : 0
    return made ? next : 0
  }

  /// ncurses' number for a colour.
  private static func number(_ ink: Paint.Ink) -> Int32 {
    switch ink {
    case .own: -1
    case .indexed(let index): Int32(index)
    // Terminals with direct colour keep the first eight numbers for the colours of ECMA-48.
    case .direct(let colour): colour.value < 8 ? 0 : Int32(colour.value)
    }
  }
}
