import Glibc
import PatchworkCommandLine
import PatchworkCore
import PatchworkStore

/// `patchwork-server practitioner ...`: who may ask, and as which account of this host.
enum PractitionerCommands {
  static func run(_ words: [String]) async throws {
    var arguments = Arguments(words)
    switch arguments.takeSubcommand() {
    case "add": try await add(arguments)
    case "link": try await link(arguments)
    case "suspend": try await suspend(arguments)
    case "role": try await role(arguments)
    case "left": try await left(arguments)
    default: throw UsageError(worded("Say practitioner add, link, role, suspend or left."))
    }
  }

  private static func add(_ arguments: consuming Arguments) async throws {
    let database = try Places.database(&arguments)
    let agencyName = try arguments.takeRequired("--agency", what: worded("an agency"))
    let agencyKind = try arguments.takeValue("--agency-kind", what: worded("a kind"))
    var points: [ContactPoint] = []
    if let phone = try arguments.takeValue("--phone", what: worded("a number")) {
      points.append(ContactPoint(system: .phone, value: phone))
    }
    if let email = try arguments.takeValue("--email", what: worded("an address")) {
      points.append(ContactPoint(system: .email, value: email, rank: points.count + 1))
    }
    let name = PersonName(
      given: try arguments.takeRequired("--given", what: worded("a name")),
      family: try arguments.takeValue("--family", what: worded("a name")) ?? "")
    let role = try arguments.takeRequired("--role", what: worded("a role"))
    let login = try arguments.takeValue("--login", what: worded("an account of this host"))
    try arguments.finishEmpty("practitioner add")
    // Before anything is added, so that nobody is left behind without the account.
    if let login { try requireAccount(login) }
    let directory = try LocalDirectory(path: database)
    let agency = try await agency(agencyName, kind: agencyKind, in: directory)
    let receipt = try await directory.apply(
      .addPractitioner(
        Practitioner(
          name: name, role: role, agency: agency, contactPoints: points)))
    let id = PractitionerID(rawValue: receipt.subject)
    if let login { try await directory.link(login: login, to: id) }
    print("\(id)  \(name.display)\(login.map { worded(", account \($0)") } ?? "")")
  }

  private static func link(_ arguments: consuming Arguments) async throws {
    let database = try Places.database(&arguments)
    let words = try arguments.finish()
    guard words.count == 2 else {
      throw UsageError(worded("Say practitioner link PRACTITIONER ACCOUNT."))
    }
    let directory = try LocalDirectory(path: database)
    let id = try await find(words[0], in: directory)
    try requireAccount(words[1])
    try await directory.link(login: words[1], to: id)
    print(worded("The account \(words[1]) asks as \(id)."))
  }

  private static func role(_ arguments: consuming Arguments) async throws {
    let database = try Places.database(&arguments)
    let words = try arguments.finish()
    guard let name = words.first, words.count <= 2 else {
      throw UsageError(worded("Say practitioner role PRACTITIONER [ROLE,ROLE...]."))
    }
    let directory = try LocalDirectory(path: database)
    let id = try await find(name, in: directory)
    if let list = words.dropFirst().first {
      let roles = try list.split(separator: ",").map { word in
        guard let role = AccountRole(rawValue: String(word)) else {
          let all = AccountRole.allCases.map(\.rawValue).joined(separator: ", ")
          throw UsageError(worded("\(word) is no role. The roles are \(all)."))
        }
        return role
      }
      try await directory.give(Set(roles), to: id)
    }
    let roles = try await directory.roles(of: id).map(\.words).sorted()
    print("\(id)  \(roles.isEmpty ? "suspended" : roles.joined(separator: ", "))")
    await directory.settle()
  }

  private static func suspend(_ arguments: consuming Arguments) async throws {
    let database = try Places.database(&arguments)
    let isLifted = arguments.takeFlag("--lift")
    let person = try arguments.finishWithOne(
      worded("the PRACTITIONER to suspend, or to let in with --lift"))
    let directory = try LocalDirectory(path: database)
    let id = try await find(person, in: directory)
    try await directory.suspend(id, !isLifted)
    print(isLifted ? worded("\(id) may ask again.") : worded("\(id) may not ask any more."))
  }

  private static func left(_ arguments: consuming Arguments) async throws {
    let database = try Places.database(&arguments)
    let isLifted = arguments.takeFlag("--lift")
    let words = try arguments.finish()
    guard words.count == (isLifted ? 1 : 2) else {
      throw UsageError(
        worded("Say practitioner left PRACTITIONER DAY, or --lift in place of the day."))
    }
    var day: CivilDate?
    if let text = words.dropFirst().first {
      guard let said = CivilDate(text) else {
        throw UsageError(worded("The day: \(CivilDate.form)."))
      }
      day = said
    }
    let directory = try LocalDirectory(path: database)
    let id = try await find(words[0], in: directory)
    try await directory.setLeft(id, on: day)
    print(
      day.map { worded("\(id) asks nothing any more from \($0) on.") }
        ?? worded("\(id) has not left."))
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
      throw CommandError(worded("No practitioner is called \(text)."))
    }
    guard found.count == 1 else {
      let list = found.map { "  \($0.id)  \($0.role)" }.joined(separator: "\n")
      throw CommandError(worded("Several are called \(text); say which by identifier:\n\(list)"))
    }
    return only.id
  }

  /// The agency named on the command line, by identifier or by name; added if it is new.
  private static func agency(
    _ text: String, kind word: String?, in directory: LocalDirectory
  ) async throws -> AgencyID {
    if let id = AgencyID(text) { return try await directory.agency(id).agency.id }
    if let known = try await directory.agencies().first(where: {
      $0.name.lowercased() == text.lowercased()
    }) {
      return known.id
    }
    guard let kind = word.flatMap(Agency.Kind.init(rawValue:)) else {
      let kinds = Agency.Kind.allCases.map(\.rawValue).joined(separator: ", ")
      throw UsageError(
        worded("No agency is called \(text). To add it, say --agency-kind with one of \(kinds)."))
    }
    let receipt = try await directory.apply(.addAgency(Agency(name: text, kind: kind)))
    return AgencyID(rawValue: receipt.subject)
  }

  private static func requireAccount(_ login: String) throws {
    guard getpwnam(login) != nil else {
      throw CommandError(worded("This host has no account \(login)."))
    }
  }
}
