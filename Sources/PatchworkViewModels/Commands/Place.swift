/// Where keys go: a pane, or whatever lies over the panes.
package enum Place: String, Hashable, Sendable, CaseIterable {
  /// The panes of the desk.
  case search, client, network
  /// What lies over them.
  case card, inbox, form, duplicates, palette, help, confirm, reasons, looks, list,
    sheet
  /// Everything is hidden.
  case hidden
  /// Everything is hidden until a password is given.
  case locked
  /// Nothing takes keys yet.
  case waiting

  /// The panes, all of them.
  package static let panes: Set<Place> = [.search, .client, .network]
  /// The panes in which letters are commands.
  package static let letterPanes: Set<Place> = [.client, .network]
}

extension AppState {
  /// Where keys go now.
  package var place: Place {
    switch cover {
    case .hidden: return .hidden
    case .locked: return .locked
    case nil: break
    }
    switch overlays.last {
    case .card: return .card
    case .inbox: return .inbox
    case .form: return .form
    case .duplicates: return .duplicates
    case .palette: return .palette
    case .help: return .help
    case .confirm: return .confirm
    case .reasons: return .reasons
    case .looks: return .looks
    case .list: return .list
    case .sheet: return .sheet
    case nil: break
    }
    switch page {
    case .starting, .unavailable: return .waiting
    case .firstRun: return .form
    case .desk: break
    }
    switch focus {
    case .search: return .search
    case .client: return .client
    case .network: return .network
    }
  }
}
