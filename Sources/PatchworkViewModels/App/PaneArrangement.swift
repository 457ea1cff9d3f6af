/// Which panes show at once, by the size of the screen: the screens place them, this only chooses.
package struct PaneArrangement: Hashable, Sendable {
  /// The narrowest screen, in columns, that can be worked on.
  package static let leastWidth = 40
  /// The lowest screen, in rows, that can be worked on.
  package static let leastHeight = 12

  /// Whether the screen is too small to work on; nothing but a word about that shows then.
  package var isTooSmall: Bool
  /// The panes that show, from the left and from the top; never empty unless too small.
  package var panes: [Pane]

  /// The narrowest screen on which three panes stand together.
  package static let threePanes = 120

  /// Chooses the panes: three at 120 columns and more, two from 60, one below; the search alone while
  /// nobody is open.
  ///
  /// With two, the search gives way to the client and the network once a client is open, and they to it
  /// when it has the focus: a list of hits needs the rows.
  package init(width: Int, height: Int, focus: Pane, hasOpenClient: Bool) {
    isTooSmall = width < Self.leastWidth || height < Self.leastHeight
    if isTooSmall {
      panes = []
    } else if !hasOpenClient {
      panes = [.search]
    } else if width >= Self.threePanes {
      panes = [.search, .client, .network]
    } else if width >= 60 {
      panes = focus == .search ? [.search] : [.client, .network]
    } else {
      panes = [focus]
    }
  }
}
