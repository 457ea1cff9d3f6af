import Glibc
import PatchworkCommandLine
import PatchworkCore
import PatchworkStore

/// Measures a server on a register. The same searches are made directly on the database and, when
/// nginx is installed, nginx is measured with empty answers.
struct ServerBenchmark {
  static let usage = """
    usage: patchwork-bench server --data DIR --database FILE [--seconds N] [--connections N]
                                  [--idle N] [--waiting N]

      --data DIR        holds queries.csv, as patchwork-bench generate made it
      --database FILE   the register to serve; it is imported from DIR if it does not exist.
                        Practitioners of the benchmark's own are added to it
      --seconds N       how long each load lasts; 5 unless given
      --connections N   how many connections ask at once; 64 unless given
      --idle N          how many idle connections are held; 10000 unless given
      --waiting N       how many wait for changes; 1000 unless given
    """

  private var data = ""
  private var database = ""
  private var seconds = 5
  private var connections = 64
  private var idle = 10_000
  private var waiting = 1_000

  /// The same number of readers as in the server.
  private static let readers = 3

  init(_ arguments: consuming Arguments) throws(UsageError) {
    data = try arguments.takeRequired("--data", what: "a folder")
    database = try arguments.takeRequired("--database", what: "a file")
    let range = 1...100_000
    seconds = try arguments.takeCount("--seconds", in: range) ?? seconds
    connections = try arguments.takeCount("--connections", in: range) ?? connections
    idle = try arguments.takeCount("--idle", in: range) ?? idle
    waiting = try arguments.takeCount("--waiting", in: range) ?? waiting
    try arguments.finishEmpty("server")
  }

  func run() async throws {
    let queries = try LabelledQueries(path: "\(data)/queries.csv")
    _ = try OwnProcess.output(of: ["prepare", data, database])
    let local = try LocalDirectory(path: database, readers: Self.readers)
    let me = try await measurer(in: local)
    let clients = try await clients(of: queries, in: me)
    guard let client = clients.first else { throw MeasurementFailure("no query found a client") }

    let socket = "\(database).\(getpid()).sock"
    let (unix, tcp) = (LoadAddress.unix(socket), LoadAddress.loopback(LoadAddress.freePort()))
    guard case .loopback(let port) = tcp else { return }
    let server = try BenchedServer([
      OwnProgram.beside("patchwork-server"), "serve", "--database", database, "--socket", socket,
      "--listen", "127.0.0.1:\(port)", "--quiet",
    ])
    defer { unlink(socket) }
    try unix.waitUntilListening()
    let requests = try await Requests(of: me, from: local)
    var holders = [requests]
    while holders.count * HeldConnections.perToken < max(idle, waiting) {
      holders.append(try await Requests(of: me, from: local))
    }
    let searchers = try await Searchers(for: queries.texts.count, beside: me, in: local)
    var searches: [[UInt8]] = []
    for (number, text) in queries.texts.enumerated() {
      searches.append(searchers.requests[number % searchers.count].search(text))
    }
    // Loads the index in both before the measurement.
    let load = LoadGenerator(address: tcp, connections: connections)
    _ = try load.run(Array(searches.prefix(50)), seconds: 1)

    var facts: [(String, String)] = [
      ("clients", "\(try await local.clientCount())"), ("opened", "\(clients.count)"),
      ("connections", "\(connections)"),
    ]
    // Before the load, which leaves free memory that the idle connections could use without being
    // counted.
    facts += try idleConnections(tcp, server, holders)
    let opening = try load.run(clients.map(requests.network), seconds: Double(seconds))
    facts.append(("open", opening.json))
    facts.append(("resident_bytes_under_load", "\(server.residentBytes)"))
    let searching = try load.run(searches, seconds: Double(seconds))
    facts.append(("search", searching.json))
    let direct = try await directSearches(queries, by: searchers)
    facts.append(("search_direct_per_second", "\(Int(direct))"))
    facts.append(("search_share_of_direct", "\(rounded(searching.rate / max(1, direct)))"))
    if let peer = try nginxRate() {
      facts.append(("nginx_return_200_per_second", "\(Int(peer))"))
      facts.append(("open_share_of_nginx", "\(rounded(opening.rate / max(1, peer)))"))
    }
    facts += try await firstAnswers(client, unix: unix, local: me, requests)
    facts += try await liveChange(tcp, me, holders)
    print("{" + facts.map { "\"\($0)\":\($1)" }.joined(separator: ",") + "}")
  }

  // MARK: Parts

  /// The first client that each query finds. Each is opened once with a reason, which stays valid
  /// during the measurement.
  private func clients(
    of queries: LabelledQueries, in me: LocalDirectory
  ) async throws -> [ClientID] {
    var found: [ClientID] = []
    for text in queries.texts.prefix(300) {
      let answer = try await me.search(SearchRequest(text: text, limit: 1))
      guard case .client(let summary)? = answer.hits.first?.subject else { continue }
      _ = try await me.open(summary.id, reason: .jointWork)
      found.append(summary.id)
    }
    return found
  }

  /// The directory as used by a practitioner of the benchmark.
  private func measurer(in local: LocalDirectory) async throws -> LocalDirectory {
    let me = local.asking(as: .account(login: Asker.currentLogin))
    if try await me.me() == nil {
      _ = try await me.apply(
        .introduceMyself(
          Practitioner(
            name: PersonName(given: "Bench", family: "Mark"), role: "measurer",
            agency: .unassigned),
          at: Agency(name: "The benchmark", kind: .other)))
    }
    guard let id = try await me.me()?.id else { throw MeasurementFailure("nobody could be added") }
    return local.asking(as: .practitioner(id))
  }

  /// Searches a second directly on the database, from as many tasks as there are connections.
  private func directSearches(
    _ queries: LabelledQueries, by searchers: Searchers
  ) async throws -> Double {
    let (texts, connections) = (queries.texts, connections)
    let start = ContinuousClock.now
    let end = start + .seconds(seconds)
    let count = try await withThrowingTaskGroup(of: Int.self) { group in
      for number in 0..<connections {
        group.addTask {
          var done = 0
          while ContinuousClock.now < end {
            let place = (number + done * connections) % texts.count
            let asker = searchers.directories[place % searchers.count]
            _ = try await asker.search(SearchRequest(text: texts[place], limit: 10))
            done += 1
          }
          return done
        }
      }
      return try await group.reduce(0, +)
    }
    return Double(count) / (ContinuousClock.now - start).inMilliseconds * 1e3
  }

  /// The rate of nginx with empty answers; nil when nginx is not installed.
  private func nginxRate() throws -> Double? {
    let program = "/usr/sbin/nginx"
    guard access(program, X_OK) == 0 else { return nil }
    let port = LoadAddress.freePort()
    // nginx resolves a relative path in its own folder.
    guard let folder = realpath(".", nil) else { return nil }
    defer { free(folder) }
    let place = database.hasPrefix("/") ? "" : String(cString: folder) + "/"
    let file = "\(place)\(database).\(getpid()).nginx"
    defer { unlink(file) }
    guard let configuration = fopen(file, "w") else { return nil }
    fputs(
      "daemon off; worker_processes 1; pid \(file).pid; error_log /dev/null; events {} "
        + "http { access_log off; keepalive_requests 100000000; "
        + "server { listen 127.0.0.1:\(port); location / { return 200; } } }\n", configuration)
    fclose(configuration)
    let nginx = try BenchedServer([program, "-c", file])
    defer { withExtendedLifetime(nginx) {} }
    let address = LoadAddress.loopback(port)
    try address.waitUntilListening()
    return try LoadGenerator(address: address, connections: connections)
      .run([Requests(token: "").health], seconds: Double(seconds)).rate
  }

  /// The time to a first answer on a new connection, and of the same answer from the database.
  private func firstAnswers(
    _ client: ClientID, unix: LoadAddress, local: LocalDirectory, _ requests: Requests
  ) async throws -> [(String, String)] {
    var (remote, direct) = (Durations(), Durations())
    for _ in 0..<200 {
      try remote.measureNow {
        let connection = try HeldConnections(to: unix, count: 1, asking: [requests.network(client)])
        withExtendedLifetime(connection) {}
      }
      _ = try await direct.measure { try await local.network(of: client) }
    }
    return [("first_answer_unix_ms", remote.json), ("answer_local_ms", direct.json)]
  }

  private func idleConnections(
    _ address: LoadAddress, _ server: BenchedServer, _ holders: [Requests]
  ) throws -> [(String, String)] {
    let before = server.privateBytes
    let held = try HeldConnections(to: address, count: idle, asking: holders.map(\.me))
    let each = (server.privateBytes - before) / held.count
    let worked = server.processorMilliseconds
    sleep(UInt32(seconds))
    return [
      ("idle_connections", "\(held.count)"), ("idle_bytes_each", "\(each)"),
      ("idle_processor_ms", "\(server.processorMilliseconds - worked)"),
    ]
  }

  /// The time from a change until all waiting connections have received its event.
  private func liveChange(
    _ address: LoadAddress, _ me: LocalDirectory, _ holders: [Requests]
  ) async throws -> [(String, String)] {
    let held = try HeldConnections(to: address, count: waiting, asking: holders.map(\.events))
    _ = held.waitForAll(seconds: 0.2)  // What was said in greeting.
    let name = PersonName(given: "Zyxwena", family: "Quillfeather")
    async let change = me.apply(.addClient(Client(names: [name])))
    let times = held.waitForAll(seconds: 10)
    _ = try await change
    _ = try await me.undoLastChange()
    return [
      ("waiting", "\(held.count)"), ("told", "\(times.count)"),
      ("last_told_ms", "\(rounded(times.last ?? 0))"),
    ]
  }
}
