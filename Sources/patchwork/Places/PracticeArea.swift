import Glibc
import PatchworkCommandLine
import PatchworkCore
import PatchworkPractice
import PatchworkStore

/// The practice area: a fictional county in a database of its own.
enum PracticeArea {
  /// After so many days the county is made anew, so that leave and visits lie around today.
  private static let freshFor = 7

  /// Opens the practice area, making it if it is missing or has grown old.
  static func open(as name: String?) async throws -> LocalDirectory {
    try await open(path: try Folders.data() + "/practice.db", as: name, today: Now.moment.date)
  }

  /// Opens a practice area in a file.
  static func open(path: String, as name: String?, today: CivilDate) async throws -> LocalDirectory
  {
    var directory: LocalDirectory
    do {
      directory = try LocalDirectory(path: path)
    } catch DirectoryError.newerVersion {
      // Nothing in it is real, and an older program is no reason not to practise.
      remove(path)
      directory = try LocalDirectory(path: path)
    }
    var made = try await directory.practiceArea()
    if let old = made,
      old.edition != PracticeCounty.edition
        || !(0..<freshFor).contains(today.days(since: old.madeOn))
    {
      remove(path)
      directory = try LocalDirectory(path: path)
      made = nil
    }
    if let made, name == nil { return directory.asking(as: .practitioner(made.host)) }
    // The same day always gives the same county, so names can be looked up in it.
    let county = PracticeCounty.make(today: made?.madeOn ?? today)
    if made == nil {
      try await directory.becomePracticeArea(
        with: CountyRecords(
          agencies: county.agencies, practitioners: county.practitioners,
          clients: county.clients, relationships: county.relationships,
          involvements: county.involvements, attentions: county.attentions,
          visits: county.visits, roles: county.roles, invitations: county.invitations,
          shields: county.shields, deaths: county.deaths),
        edition: PracticeCounty.edition, host: county.me, on: today)
    }
    return directory.asking(as: .practitioner(try practitioner(named: name, in: county)))
  }

  private static func remove(_ path: String) {
    for suffix in ["", "-wal", "-shm", ".index"] { unlink(path + suffix) }
  }

  private static func practitioner(
    named name: String?, in county: PracticeCounty
  ) throws -> PractitionerID {
    guard let name else { return county.me }
    let wanted = name.lowercased()
    let present = county.practitioners.filter { $0.leftOn == nil }
    let match =
      present.first { $0.name.display.lowercased().hasPrefix(wanted) }
      ?? present.first { $0.name.family.lowercased() == wanted }
    if let match { return match.id }
    let known = present.filter { county.cast.contains($0.id) }
      .map { "  \($0.name.display), \($0.role)" }
    throw UsageError(
      worded("Nobody in the practice area is called “\(name)”. Among those who work there:\n")
        + known.joined(separator: "\n")
        + worded("\nAnybody else whom you find there will do as well."))
  }
}

/// The wall clock.
enum Now {
  /// What the clock on the wall shows.
  static var moment: LocalMoment { UnitedKingdomTime.moment(Int64(time(nil))) }

  /// Seconds since the computer started, sleep counted in; nobody sets this clock.
  static var secondsSinceBoot: Int64 {
    var now = timespec()
    clock_gettime(CLOCK_BOOTTIME, &now)
    return Int64(now.tv_sec)
  }

  /// Seconds until it shows another minute, 1...60.
  static var secondsToNextMinute: Int { 60 - time(nil) % 60 }
}
