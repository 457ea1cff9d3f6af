import PatchworkCore
import PatchworkStore

/// As many practitioners as a team of people would be who search for all this in a day: who is shown many
/// people outside their own is shown one at a time.
struct Searchers {
  /// How many texts one of them searches for; each finds ten people at most.
  private static let textsEach = 30

  let directories: [LocalDirectory]
  let requests: [Requests]

  var count: Int { directories.count }

  /// Uses those whom an earlier run added to the benchmark's agency, and adds who is missing.
  init(for texts: Int, beside me: LocalDirectory, in local: LocalDirectory) async throws {
    guard let first = try await me.me() else { throw MeasurementFailure("nobody could be added") }
    var people = try await local.agency(first.agency).practitioners.map(\.id)
      .filter { $0 != first.id }
    while people.count < texts / Self.textsEach + 1 {
      let added = try await me.apply(
        .addPractitioner(
          Practitioner(
            name: PersonName(given: "Bench", family: "Mark"), role: "measurer",
            agency: first.agency)))
      people.append(PractitionerID(rawValue: added.subject))
    }
    directories = people.map { local.asking(as: .practitioner($0)) }
    var requests: [Requests] = []
    for directory in directories { requests.append(try await Requests(of: directory, from: local)) }
    self.requests = requests
  }
}

extension Requests {
  /// Requests of a practitioner, with a token that is issued in the usual way.
  init(of asker: LocalDirectory, from local: LocalDirectory) async throws {
    guard let id = try await asker.me()?.id,
      let token = try await local.exchange(code: try await local.issueToken(to: id, lastDay: nil))
    else { throw MeasurementFailure("no token was issued") }
    self.init(token: token.token)
  }
}
