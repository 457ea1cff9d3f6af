/// What keeps a screen safe at which nobody sits any more.
package struct Sitting: Sendable {
  /// What opens a screen again that nobody has touched for long.
  package enum Unlocking: Sendable {
    /// The password of the account; the function says whether it is the right one.
    case password(check: @Sendable (String) async -> Bool)
    /// A key; nobody's secrets are behind it.
    case key
    /// Nothing can be asked for, for a reason in words; the session is left some time later.
    case nothing(because: String)
  }

  /// After so many seconds without a key the screen locks; nil when it never does by itself.
  package var limit: Int64?
  /// Seconds of a clock that goes on while the computer sleeps, and that nobody sets.
  package var clock: @Sendable () -> Int64
  /// Finds out what can be asked for, when it is needed.
  package var unlocking: @Sendable () async -> Unlocking

  /// The usual limit, in seconds.
  package static let usualLimit: Int64 = 600
  /// How long a screen that nothing can open stays hidden before the session is left, in seconds.
  package static let patience: Int64 = 1200

  package init(
    limit: Int64? = usualLimit, clock: @escaping @Sendable () -> Int64,
    unlocking: @escaping @Sendable () async -> Unlocking
  ) {
    self.limit = limit
    self.clock = clock
    self.unlocking = unlocking
  }
}

/// What lies over everything, so that nobody sees what is behind it.
package enum ScreenCover: Sendable {
  /// A page that one key takes away.
  case hidden(Hiding)
  /// A page that asks for the account's password.
  case locked(LockPage)
}

extension ScreenCover {
  /// The cover after a key that means no command.
  func typing(_ stroke: Stroke) -> ScreenCover {
    guard case .locked(var page) = self, case .typing = page.stage, page.field.edit(by: stroke)
    else { return self }
    return .locked(page)
  }
}

/// How it came that everything is hidden.
package enum Hiding: Sendable {
  /// The worker hid it.
  case byKey
  /// The worker meant to lock it, which cannot be done, for a reason in words.
  case insteadOfLock(because: String)
  /// Nobody pressed a key for long; with a reason when a password should have been asked for.
  case byTime(because: String?)
}

/// The page that asks for the account's password.
package struct LockPage: Sendable {
  /// How far the asking is.
  package enum Stage: Sendable {
    /// It is being found out what can be asked for.
    case preparing
    /// The password is being typed.
    case typing(check: @Sendable (String) async -> Bool)
    /// It is being held against the account's.
    case checking
  }

  /// How far the asking is.
  package var stage = Stage.preparing
  /// What has been typed; never shown.
  package var field = TextField()
  /// How often what was typed was wrong.
  package private(set) var wrongGuesses = 0
  /// Whether what was typed last was wrong.
  package var wasWrong: Bool { wrongGuesses > 0 }

  /// After so many wrong passwords the session is left: it is not its owner who types.
  package static let mostGuesses = 10

  /// Notes a wrong password.
  ///
  /// - Returns: whether another may be typed.
  mutating func noteWrong() -> Bool {
    wrongGuesses += 1
    return wrongGuesses < Self.mostGuesses
  }

  /// A page on which nothing has been typed.
  package init() {}
}
