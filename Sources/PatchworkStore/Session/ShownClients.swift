import PatchworkCore
import Synchronization

/// The clients outside their own who were shown to each asker in the last 24 hours, each once.
///
/// Whether an asker types is not taken from the program that asks, which might say so of anything. A
/// client counts as shown when the answer stood for a second; when nobody went on from its text within
/// it; when the text was whole, a day of birth, a postcode or a number, which nobody types through; and
/// in every answer but a search's. What passes under growing words is free up to a limit of its own, so
/// that a program which types gains no more than that.
///
/// It is held in memory and asked without waiting for anybody. After a restart it is made again from the
/// record of activity.
final class ShownClients: Sendable {
  struct Limits: Sendable {
    /// Clients that count, above which a search shows one likely person at a time. A night on a duty
    /// desk comes to less than half: see `DutyNightTests`.
    var most = 700
    /// Clients that pass while somebody types, above which they count too.
    var passing = 2_500
    /// How many clients all tallies together remember; beyond it those who asked longest ago are made
    /// again from the record when they come back.
    var kept = 400_000
  }

  /// Seconds that a client counts from when they were last shown.
  static let period: Int64 = 86_400
  /// Milliseconds that an answer must stand.
  static let pause: Int64 = 1_000
  /// Seconds for which a client is taken for the asker's own without looking.
  private static let ownFor: Int64 = 600

  /// The last answer to words that may be going on.
  struct Answer {
    var text: String
    var clients: [ClientID]
    /// Milliseconds of the wall clock.
    var instant: Int64
  }

  private struct Tally {
    /// Clients that count, with when they were last shown, in seconds.
    var counted: [ClientID: Int64] = [:]
    /// Clients that were shown under growing words and do not count, with when they last were, in
    /// seconds.
    var passed: [ClientID: Int64] = [:]
    /// Clients found to be the asker's own, with when that was looked at, in seconds.
    var own: [ClientID: Int64] = [:]
    var waiting: Answer?
    /// When it was last recorded that too many were shown, in seconds.
    var alarm = Int64.min
    /// What they are told, and until when it holds: whom to ring changes with the hour.
    var sentence: (text: String, until: Int64)?
    /// When clients were last counted, in seconds: the tally with the oldest goes first.
    var asked: Int64

    var size: Int { counted.count + passed.count + own.count }

    mutating func forget(before moment: Int64) {
      counted = counted.filter { $0.value > moment }
      passed = passed.filter { $0.value > moment }
    }
  }

  private struct State {
    var tallies: [Author: Tally] = [:]
    var size = 0
  }

  let limits: Limits
  private let state = Mutex(State())

  init(limits: Limits = Limits()) { self.limits = limits }

  /// Whether a tally is there for an asker.
  func knows(_ author: Author) -> Bool { state.withLock { $0.tallies[author] != nil } }

  /// Makes a tally from what the record has, unless there is one.
  ///
  /// - Parameters:
  ///   - counted: clients with when they were shown, in seconds.
  ///   - alarm: when it was last recorded that they were too many.
  func begin(
    _ author: Author, counted: [ClientID: Int64], alarm: Int64?, at moment: Int64
  ) {
    state.withLock { state in
      guard state.tallies[author] == nil else { return }
      var tally = Tally(asked: moment)
      tally.counted = counted
      tally.alarm = alarm ?? .min
      state.tallies[author] = tally
      state.size += tally.size
      guard state.size > limits.kept else { return }
      let oldest = state.tallies.sorted { $0.value.asked < $1.value.asked }
      for (other, tally) in oldest where other != author {
        // Down to half, so that the next to come does not have everybody sorted again.
        guard state.size > limits.kept / 2 else { break }
        state.size -= tally.size
        state.tallies[other] = nil
      }
    }
  }

  /// Ends the wait for what follows the last answer.
  ///
  /// - Returns: its clients, if they count.
  func settle(_ author: Author, before text: String?, at instant: Int64) -> [ClientID] {
    change(author) { tally in
      guard let waiting = tally.waiting else { return [] }
      tally.waiting = nil
      let passes =
        text.map { Typing.goesOn(from: waiting.text, to: $0) } ?? false
        // A wall clock that is set back makes the difference negative, which is no sign of typing.
        && abs(instant - waiting.instant) < Self.pause
      guard passes else { return waiting.clients }
      if tally.passed.count >= limits.passing {
        tally.forget(before: instant / 1_000 - Self.period)
      }
      return waiting.clients.filter { client in
        if tally.counted[client] != nil { return false }
        // Beyond this what passes counts as well, or a program that types would be shown everybody.
        if tally.passed[client] == nil, tally.passed.count >= limits.passing { return true }
        tally.passed[client] = instant / 1_000
        return false
      }
    } ?? []
  }

  /// Keeps the answer to words that may be going on.
  func wait(_ author: Author, for answer: Answer) {
    _ = change(author) { $0.waiting = answer }
  }

  /// Those of some clients of whom it must be found out whether they are the asker's own.
  func unknown(among clients: [ClientID], to author: Author, at moment: Int64) -> [ClientID] {
    change(author) { tally in
      clients.filter { client in
        if tally.counted[client] != nil {
          tally.counted[client] = moment
          return false
        }
        return tally.own[client].map { $0 < moment - Self.ownFor } ?? true
      }
    } ?? clients
  }

  /// Counts clients outside the asker's own, and remembers who are not.
  ///
  /// - Returns: how many count by now, if they are too many and that was not told in this period.
  func count(
    _ outside: [ClientID], own: [ClientID], for author: Author, at moment: Int64
  ) -> Int? {
    change(author) { tally in
      tally.asked = moment
      for client in own { tally.own[client] = moment }
      for client in outside { tally.counted[client] = moment }
      // It only saves looking again, so it is thrown away rather than kept in bounds with care.
      if tally.own.count > limits.most { tally.own = [:] }
      guard tally.counted.count > limits.most else { return nil }
      // It walks through everything, so what is old is taken out only where it would decide.
      tally.forget(before: moment - Self.period)
      guard tally.counted.count > limits.most, tally.alarm <= moment - Self.period else {
        return nil
      }
      tally.alarm = moment
      return tally.counted.count
    } ?? nil
  }

  /// Whether so many count that a search shows one likely person at a time.
  func isOver(_ author: Author, at moment: Int64) -> Bool {
    change(author) { tally in
      guard tally.counted.count > limits.most else { return false }
      tally.forget(before: moment - Self.period)
      return tally.counted.count > limits.most
    } ?? false
  }

  /// What somebody is told whose searches show one person at a time; made anew each minute.
  func sentence(
    for author: Author, at moment: Int64, making: () throws -> String
  ) rethrows -> String {
    let kept = change(author) { $0.sentence }
    if let kept = kept ?? nil, moment < kept.until { return kept.text }
    let text = try making()
    _ = change(author) { $0.sentence = (text, moment + 60) }
    return text
  }

  /// How many clients count for an asker, and how many passed.
  func tally(of author: Author) -> (counted: Int, passed: Int) {
    state.withLock {
      ($0.tallies[author]?.counted.count ?? 0, $0.tallies[author]?.passed.count ?? 0)
    }
  }

  private func change<Value>(_ author: Author, _ body: (inout Tally) -> Value) -> Value? {
    state.withLock { state in
      // Taken out while it is changed: a second reference would have every table of it copied.
      guard var tally = state.tallies.removeValue(forKey: author) else { return nil }
      let before = tally.size
      let value = body(&tally)
      state.size += tally.size - before
      state.tallies[author] = tally
      return value
    }
  }
}
