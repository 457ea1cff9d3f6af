import PatchworkAPI
import PatchworkCore
import RandomInput

@testable import PatchworkStore

/// Random requests of people who work together to learn what they may not: every operation of the API,
/// about everybody they have heard of.
struct Plot {
  var random: SeededRandom
  private let today: CivilDate
  /// Identifiers by the name that paths have for them, and everything that an answer ever told.
  private var known: [String: [String]]
  private var heard: [String] = []

  /// - Parameter known: identifiers by the names that stand in paths: `client`, `practitioner` ...
  init(_ random: SeededRandom, today: CivilDate, known: [String: [String]]) {
    (self.random, self.today, self.known) = (random, today, known)
  }

  /// One request.
  struct Request {
    var operation: Operation
    /// The identifiers in its path, in order, with their names.
    var places: [(name: String, id: String)]
    var body: String

    var path: String {
      operation.path(places.map(\.id))
        + (operation.query.contains { $0.isRequired } ? "?kind=mother" : "")
    }
  }

  /// Operations that a plot leaves out: those that end the plotters' own access, and the endless one.
  private static let left: Set<String> = ["signIn", "signOut", "events", "metrics", "openAPI"]

  static let operations = Operation.ID.allCases.filter { !left.contains($0.name) }

  /// What an answer told, for later requests.
  mutating func hear(_ body: String) {
    for found in body.matches(of: /[0-9A-Z]{13}/).prefix(40) { heard.append(String(found.output)) }
    heard = Array(heard.suffix(400))
  }

  /// - Parameter leavingOut: names of operations.
  mutating func request(leavingOut: Set<String> = []) -> Request {
    request(
      Self.operations.filter { !leavingOut.contains($0.name) }.randomElement(using: &random)!)
  }

  /// One that asks for an operation.
  mutating func request(_ id: Operation.ID) -> Request {
    let operation = id.operation
    let names = operation.path.matches(of: /\{([a-zA-Z]+)\}/).map { String($0.output.1) }
    let places = names.map { ($0, identifier(for: $0)) }
    return Request(
      operation: operation, places: places,
      body: operation.body == nil ? "" : body(of: id.name) ?? "{}")
  }

  private mutating func identifier(for name: String) -> String {
    let alike = ["relative": "client", "other": "client", "cover": "practitioner"][name] ?? name
    if let pool = known[alike], heard.isEmpty || Int.random(in: 0..<4, using: &random) > 0 {
      return pool.randomElement(using: &random)!
    }
    return heard.randomElement(using: &random) ?? "0000000000000"
  }

  private mutating func one(_ texts: String...) -> String { texts.randomElement(using: &random)! }
  private mutating func day() -> CivilDate {
    today.adding(days: .random(in: -3...3, using: &random))
  }

  /// A body that says something; nil for an operation that this does not know yet.
  mutating func body(of name: String) -> String? {
    let (client, person) = (identifier(for: "client"), identifier(for: "practitioner"))
    let agency = identifier(for: "agency")
    switch name {
    case "introduceMyself": return "{}"
    case "wishMail": return #"{"isMailed":true}"#
    case "search":
      return
        #"{"text":"\#(one("watson", "cat watson", "1 mill bank", "st16 2lh", "price"))"}"#
    case "possibleDuplicates", "addClient":
      return #"""
        {"names":[{"given":"\#(one("Cat", "Dee", "Ann"))","family":"Watson"}],
        "addresses":[{"line":"1 Mill Bank","postcode":"ST16 2LH"}]}
        """#
    case "correctClient":
      return one(
        #"{"sex":"F"}"#, #"{"addresses":[{"line":"1 Mill Bank","postcode":"ST16 2LH"}]}"#,
        #"{"died":"\#(day())"}"#, #"{"safeContact":"do-not-ring"}"#)
    case "relate": return #"{"kind":"\#(one("mother", "sister", "cousin"))"}"#
    case "confirmDeath": return #"{"day":"\#(day())"}"#
    case "addInvolvement":
      return #"""
        {"client":"\#(client)","practitioner":"\#(person)","agency":"\#(agency)","role":"worker",
        "from":"\#(day())"}
        """#
    case "correctInvolvement":
      return one(
        #"{"until":"\#(day())"}"#, #"{"until":null}"#, #"{"practitioner":"\#(person)"}"#,
        #"{"agency":"\#(agency)"}"#, #"{"from":"\#(day())"}"#, #"{"isLead":true}"#)
    case "planVisit": return #"{"day":"\#(day())"}"#
    case "addPractitioner":
      return #"""
        {"name":{"given":"Zoe","family":"Price"},"role":"worker","agency":"\#(agency)"}
        """#
    case "correctPractitioner":
      return one(
        #"{"agency":"\#(agency)"}"#, #"{"role":"manager"}"#,
        #"{"leave":[{"from":"\#(day())","through":"\#(today.adding(days: 9))","cover":"\#(person)"}]}"#
      )
    case "confirmColleague": return #"{"worksHere":\#(one("true", "true", "false"))}"#
    case "agreeCover": return #"{"agrees":true}"#
    case "replaceContactPoint": return #"{"value":"07700 900123"}"#
    case "addAgency": return #"{"name":"Mine","kind":"voluntary"}"#
    case "correctAgency": return one(#"{"confidential":null}"#, #"{"area":"here"}"#)
    case "settleNumber": return #"{"isRight":true}"#
    case "answerGuarded": return #"{"agrees":true}"#
    case "openClient", "openHousehold":
      return #"{"reason":"\#(one("duty", "new-referral", "family-link"))"}"#
    case "activity": return #"{"facts":[],"limit":50}"#
    case "raiseAttention": return #"{"reason":"call-me"}"#
    case "introduce": return "{}"
    case "invite": return #"{"practitioner":"\#(person)","agency":"\#(agency)","role":"worker"}"#
    case "propose": return #"{"to":"\#(person)"}"#
    case "proposeAll":
      let involvement = identifier(for: "involvement")
      return #"{"handovers":[{"involvement":"\#(involvement)","to":"\#(person)"}]}"#
    case "announceMove": return #"{"agency":"\#(agency)"}"#
    case "answerRing": return #"{"answer":"will-call"}"#
    case "noteSharing":
      return #"""
        {"isShared":true,"agency":"\#(agency)","information":["whereabouts"],"ground":"16la"}
        """#
    case "shield": return #"{"reason":"domestic-abuse"}"#
    default: return nil
    }
  }
}

extension Plot.Request {
  /// The version that a correction must name.
  func version(in siege: Siege) async throws -> Int? {
    guard operation.isCorrection, let place = places.first else { return nil }
    return try await siege.served.local.upkeep.read { connection in
      let records = Records(connection)
      switch place.name {
      case "client": return try ClientID(place.id).flatMap(records.clients.read)?.version
      case "practitioner":
        return try PractitionerID(place.id).flatMap(records.practitioners.read)?.version
      case "agency": return try AgencyID(place.id).flatMap(records.agencies.read)?.version
      default: return try InvolvementID(place.id).flatMap(records.involvements.read)?.version
      }
    } ?? 1
  }
}
