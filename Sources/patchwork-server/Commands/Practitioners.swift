import Glibc
import PatchworkCore
import PatchworkStore

/// `patchwork-server practitioner ...`: who may ask, and as which account of this host.
enum Practitioners {
  static func run(_ words: [String]) async throws {
    switch words.first {
    case "add": try await add(Array(words.dropFirst()))
    case "link": try await link(Array(words.dropFirst()))
    case "suspend": try await suspend(Array(words.dropFirst()))
    case "role": try await role(Array(words.dropFirst()))
    case "left": try await left(Array(words.dropFirst()))
    default: throw UsageError("Say practitioner add, link, role, suspend or left.")
    }
  }

  private static func add(_ words: [String]) async throws {
    let arguments = try Arguments(
      words,
      options: [
        "database", "given", "family", "role", "agency", "agency-kind", "phone", "email",
        "login",
      ])
    let directory = try LocalDirectory(path: Places.database(arguments))
    let agency = try await agency(arguments, in: directory)
    var points: [ContactPoint] = []
    if let phone = arguments.last("phone") {
      points.append(ContactPoint(system: .phone, value: phone))
    }
    if let email = arguments.last("email") {
      points.append(ContactPoint(system: .email, value: email, rank: points.count + 1))
    }
    let name = PersonName(
      given: try arguments.required("given"), family: arguments.last("family") ?? "")
    let login = arguments.last("login")
    // Before anything is added, so that nobody is left behind without the account.
    if let login { try requireAccount(login) }
    let receipt = try await directory.apply(
      .addPractitioner(
        Practitioner(
          name: name, role: try arguments.required("role"), agency: agency,
          contactPoints: points)))
    let id = PractitionerID(rawValue: receipt.subject)
    if let login { try await directory.link(login: login, to: id) }
    print("\(id)  \(name.display)\(login.map { ", account \($0)" } ?? "")")
  }

  private static func link(_ words: [String]) async throws {
    let arguments = try Arguments(words, options: ["database"])
    guard arguments.rest.count == 2 else {
      throw UsageError("Say practitioner link PRACTITIONER ACCOUNT.")
    }
    let directory = try LocalDirectory(path: Places.database(arguments))
    let id = try await find(arguments.rest[0], in: directory)
    try requireAccount(arguments.rest[1])
    try await directory.link(login: arguments.rest[1], to: id)
    print("The account \(arguments.rest[1]) asks as \(id).")
  }

  private static func role(_ words: [String]) async throws {
    let arguments = try Arguments(words, options: ["database"])
    guard let name = arguments.rest.first, arguments.rest.count <= 2 else {
      throw UsageError("Say practitioner role PRACTITIONER [ROLE,ROLE...].")
    }
    let directory = try LocalDirectory(path: Places.database(arguments))
    let id = try await find(name, in: directory)
    if let list = arguments.rest.dropFirst().first {
      let roles = try list.split(separator: ",").map { word in
        guard let role = AccountRole(rawValue: String(word)) else {
          let all = AccountRole.allCases.map(\.rawValue).joined(separator: ", ")
          throw UsageError("\(word) is no role. The roles are \(all).")
        }
        return role
      }
      try await directory.give(Set(roles), to: id)
    }
    let roles = try await directory.roles(of: id).map(\.words).sorted()
    print("\(id)  \(roles.isEmpty ? "suspended" : roles.joined(separator: ", "))")
    await directory.settle()
  }

  private static func suspend(_ words: [String]) async throws {
    let arguments = try Arguments(words, options: ["database"], flags: ["lift"])
    guard arguments.rest.count == 1 else {
      throw UsageError("Say practitioner suspend PRACTITIONER, with --lift to let them in again.")
    }
    let directory = try LocalDirectory(path: Places.database(arguments))
    let id = try await find(arguments.rest[0], in: directory)
    try await directory.suspend(id, !arguments.has("lift"))
    print(arguments.has("lift") ? "\(id) may ask again." : "\(id) may not ask any more.")
  }

  private static func left(_ words: [String]) async throws {
    let arguments = try Arguments(words, options: ["database"], flags: ["lift"])
    guard arguments.rest.count == (arguments.has("lift") ? 1 : 2) else {
      throw UsageError("Say practitioner left PRACTITIONER DAY, or --lift in place of the day.")
    }
    var day: CivilDate?
    if let text = arguments.rest.dropFirst().first {
      guard let said = CivilDate(text) else { throw UsageError("The day: \(CivilDate.form).") }
      day = said
    }
    let directory = try LocalDirectory(path: Places.database(arguments))
    let id = try await find(arguments.rest[0], in: directory)
    try await directory.setLeft(id, on: day)
    print(day.map { "\(id) asks nothing any more from \($0) on." } ?? "\(id) has not left.")
  }

  /// The practitioner with an identifier, or the only one with a name.
  static func find(_ text: String, in directory: LocalDirectory) async throws -> PractitionerID {
    if let id = PractitionerID(text) {
      return try await directory.practitioner(id).practitioner.id
    }
    var found: [Practitioner] = []
    // The port lists people by agency alone.
    for agency in try await directory.agencies() {
      found += try await directory.agency(agency.id).practitioners.filter {
        $0.name.display.lowercased() == text.lowercased()
      }
    }
    guard let only = found.first else {
      throw CommandError("No practitioner is called \(text).")
    }
    guard found.count == 1 else {
      let list = found.map { "  \($0.id)  \($0.role)" }.joined(separator: "\n")
      throw CommandError("Several are called \(text); say which by identifier:\n\(list)")
    }
    return only.id
  }

  /// The agency named on the command line, by identifier or by name; added if it is new.
  private static func agency(
    _ arguments: Arguments, in directory: LocalDirectory
  ) async throws -> AgencyID {
    let text = try arguments.required("agency")
    if let id = AgencyID(text) { return try await directory.agency(id).agency.id }
    if let known = try await directory.agencies().first(where: {
      $0.name.lowercased() == text.lowercased()
    }) {
      return known.id
    }
    guard let word = arguments.last("agency-kind"), let kind = Agency.Kind(rawValue: word) else {
      let kinds = Agency.Kind.allCases.map(\.rawValue).joined(separator: ", ")
      throw UsageError(
        "No agency is called \(text). To add it, say --agency-kind with one of \(kinds).")
    }
    let receipt = try await directory.apply(.addAgency(Agency(name: text, kind: kind)))
    return AgencyID(rawValue: receipt.subject)
  }

  private static func requireAccount(_ login: String) throws {
    guard getpwnam(login) != nil else {
      throw CommandError("This host has no account \(login).")
    }
  }
}
