import PatchworkCore

/// A fictional county: every agency, practitioner and client of the practice area, and who works
/// with whom.
///
/// The same seed and day always give the same county, to the letter.
package struct PracticeCounty: Sendable {
  /// Sixty-four agencies, at least fifteen of them voluntary.
  package internal(set) var agencies: [Agency] = []
  /// About 350 practitioners.
  package internal(set) var practitioners: [Practitioner] = []
  /// About 2,350 clients.
  package internal(set) var clients: [Client] = []
  /// Family links, told from one side each.
  package internal(set) var relationships: [Relationship] = []
  /// Who works, or worked, with whom.
  package internal(set) var involvements: [Involvement] = []
  /// Days on which clients were seen.
  package internal(set) var visits: [Visit] = []
  /// What the accounts may do that are no practitioner's.
  package internal(set) var roles: [PractitionerID: Set<AccountRole>] = [:]
  /// Who is shielded, and why.
  package internal(set) var shields: [ClientID: ShieldReason] = [:]
  /// Who is asked to join a network, or to take a case over.
  package internal(set) var invitations: [Invitation] = []
  /// Attention that was raised lately.
  package internal(set) var attentions: [Attention] = []
  /// Whose desk the practice area is seen from: Amina Okafor, health visitor.
  package internal(set) var me: PractitionerID = .unassigned

  /// The seed of the practice area that everybody sees.
  package static let seed: UInt64 = 0x4D45_5252_4F57

  /// Counts the changes to what is made: a practice area of an earlier edition is made anew.
  package static let edition = 10

  static let wantedClients = 2_350

  /// Makes the county as it stands on a day.
  package static func make(seed: UInt64 = seed, today: CivilDate) -> PracticeCounty {
    var maker = CountyMaker(seed: seed, today: today)
    return maker.make()
  }
}

/// Whom an agency serves.
struct AgencyService {
  /// The ages that a school takes; nil for agencies that are no schools.
  let ages: ClosedRange<Int>?
  /// The towns it is for; empty where it is for the whole county.
  let towns: [String]
}

/// The work in progress of making a county.
struct CountyMaker {
  var random: SplitMix64
  let today: CivilDate
  private let stocks: [NameStock]
  private let drawPeople = WeightedDraw(weights: NameSource.all.map { Double($0.share) })
  var county = PracticeCounty()
  /// Practitioners who take on clients, by role.
  var workers: [String: [Practitioner]] = [:]
  /// Practitioners who have left, by role.
  var leavers: [String: [Practitioner]] = [:]
  /// Whom each agency serves.
  var services: [AgencyID: AgencyService] = [:]
  /// The plain names of the cast's clients, which nobody else bears: the guide's reader is to meet
  /// the person it speaks of.
  var castNames: Set<String> = []
  private var lastID: Int64 = 0
  private var lastMobile = 0
  private var lastLandline = 0
  private var lastNHSNumber = 0

  init(seed: UInt64, today: CivilDate) {
    random = SplitMix64(seed: seed)
    self.today = today
    stocks = NameStock.all(seed: seed, withRareNames: false)
  }

  /// How the members of another household come by their names.
  mutating func nextNaming() -> HouseholdNaming {
    HouseholdNaming(stocks[drawPeople.index(&random)], &random)
  }

  /// What somebody calls themselves among the English.
  mutating func englishName(_ sex: Sex) -> String {
    stocks[0].givenName(sex, bornBefore1990: false, &random)
  }

  mutating func make() -> PracticeCounty {
    for plan in AgencyPlan.all { addAgency(plan) }
    addCast()
    castNames = Set(county.clients.flatMap(\.names).map(Self.plain))
    while county.clients.count < PracticeCounty.wantedClients { addHousehold() }
    addLife()
    addKeepers()
    return county
  }

  /// A name as somebody writes it who leaves the accents out.
  static func plain(_ name: PersonName) -> String {
    PlainLetters.of("\(name.given) \(name.family)")
  }

  /// An identifier as a directory would hand it out.
  mutating func nextID<Subject>() -> Identifier<Subject> {
    lastID += Int64(random.number(1...(1 << 32)))
    return Identifier(rawValue: lastID)
  }

  /// A mobile of Ofcom's drama range 07700 900000 to 900999, each once.
  mutating func nextMobile() -> String {
    lastMobile += 1
    return "07700 900\(threeDigits(lastMobile * 7))"
  }

  /// A landline of Ofcom's drama range 01632 960000 to 960999, each once.
  mutating func nextLandline() -> String {
    lastLandline += 1
    return "01632 960\(threeDigits(lastLandline * 3))"
  }

  private func threeDigits(_ number: Int) -> String {
    let text = String(number % 1000)
    return String(repeating: "0", count: 3 - text.count) + text
  }

  /// An NHS number of the test range, which starts 999, each once.
  mutating func nextNHSNumber() -> NHSNumber? {
    while true {
      lastNHSNumber += 17
      let six = String(lastNHSNumber + 1_000_000).dropFirst()
      let digits = "999" + six
      if let check = NHSNumber.checkDigit(of: digits.utf8.map { Int($0) - 48 }) {
        return NHSNumber(digits + String(check))
      }
    }
  }

  /// A day so many days ago, chosen between two bounds.
  mutating func daysAgo(_ range: ClosedRange<Int>) -> CivilDate {
    today.adding(days: -random.number(range))
  }
}
