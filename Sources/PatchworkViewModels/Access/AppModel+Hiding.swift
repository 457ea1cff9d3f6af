import PatchworkCore

extension AppModel {
  /// Hides everything at once. What is open, drafts included, stays as it is behind the cover.
  package func hide() {
    typeAhead.drop()
    state.cover = .hidden(.byKey)
  }

  /// Hides everything until the account's password is given.
  ///
  /// - Parameter isByKey: whether the worker wishes it, and is told where it cannot be done.
  func lock(isByKey: Bool = false) {
    leaveOverride()
    guard let sitting = capabilities.sitting else {
      hide()
      if isByKey { state.cover = .hidden(.insteadOfLock(because: Self.noPassword)) }
      return
    }
    typeAhead.drop()
    state.cover = .locked(LockPage())
    ask({ _ in await sitting.unlocking() }) { model, found in
      guard case .locked(var page) = model.state.cover, case .success(let unlocking) = found else {
        return
      }
      switch unlocking {
      case .password(let check):
        page.stage = .typing(check: check)
        model.state.cover = .locked(page)
      case .key:
        model.state.cover = .hidden(
          isByKey
            ? .insteadOfLock(because: worded("This is the practice area, where nobody is real"))
            : .byTime(because: nil))
      case .nothing(let reason):
        model.state.cover = .hidden(
          isByKey ? .insteadOfLock(because: reason) : .byTime(because: reason))
      }
    }
  }

  private static var noPassword: String { worded("No password can be asked for here") }

  /// Holds what was typed against the account's password.
  func unlock() {
    guard case .locked(var page) = state.cover, case .typing(let check) = page.stage,
      !page.field.isEmpty
    else { return }
    let typed = page.field.text
    page.field.clear()
    page.stage = .checking
    state.cover = .locked(page)
    ask({ _ in await check(typed) }) { model, answer in
      guard case .locked(var page) = model.state.cover else { return }
      if case .success(true) = answer {
        model.state.cover = nil
        // Another sitting, unless somebody goes on with what they had begun.
        if model.state.overlays.isEmpty {
          model.state.purpose = nil
          model.askPurpose()
        }
      } else {
        let mayTypeAgain = page.noteWrong()
        page.stage = .typing(check: check)
        model.state.cover = .locked(page)
        if !mayTypeAgain { model.onEffect?(.quit) }
      }
    }
  }

  /// Does what is due when nobody has pressed a key for long: locks the screen and, where nothing
  /// could open it again, leaves some time later.
  ///
  /// - Returns: the seconds after which something may be due again; nil when nothing will be.
  @discardableResult package func timePassed() -> Int64? {
    guard let sitting = capabilities.sitting, let limit = sitting.limit else { return nil }
    let idle = sitting.clock() - lastKeyAt
    if idle < limit { return limit - idle }
    switch state.cover {
    case .locked, .hidden(.byTime(nil)): return nil
    case .hidden(.byTime(_?)):
      if idle >= limit + Sitting.patience { onEffect?(.quit) }
    case .hidden(.byKey), .hidden(.insteadOfLock), nil: lock()
    }
    return max(1, limit + Sitting.patience - idle)
  }

  /// Notes that somebody is there; whether the screen was locked already, or ought to have been, so
  /// that the key may open nothing. The computer may have slept past the time.
  func isTooLate() -> Bool {
    guard let sitting = capabilities.sitting else { return false }
    let now = sitting.clock()
    defer { lastKeyAt = now }
    guard let limit = sitting.limit, now - lastKeyAt >= limit else { return false }
    switch state.cover {
    case .locked, .hidden(.byTime): return false
    case .hidden(.byKey), .hidden(.insteadOfLock), nil:
      lock()
      return true
    }
  }
}
