import PatchworkCore

/// A fictional county: all agencies, practitioners, clients and involvements of the practice area.
///
/// Equal seeds and days give equal counties, byte for byte.
package struct PracticeCounty: Sendable {
  /// Sixty-four agencies, at least fifteen of them voluntary.
  package internal(set) var agencies: [Agency] = []
  /// About 350 practitioners.
  package internal(set) var practitioners: [Practitioner] = []
  /// About 2,350 clients.
  package internal(set) var clients: [Client] = []
  /// Family links, each stored from one side.
  package internal(set) var relationships: [Relationship] = []
  /// Present and past involvements.
  package internal(set) var involvements: [Involvement] = []
  /// The days on which clients were seen.
  package internal(set) var visits: [Visit] = []
  /// Roles of practitioners who have others than a practitioner's.
  package internal(set) var roles: [PractitionerID: Set<AccountRole>] = [:]
  package internal(set) var shields: [ClientID: ShieldReason] = [:]
  /// The clients whose death was recorded, and by whom.
  package internal(set) var deaths: [ClientID: PractitionerID] = [:]
  /// Open invitations to join a network, to take over a case or to receive a move.
  package internal(set) var invitations: [Invitation] = []
  /// Recent requests for attention.
  package internal(set) var attentions: [Attention] = []
  /// The practitioner who uses the practice area: Amina Okafor, health visitor.
  package internal(set) var me: PractitionerID = .unassigned
  /// The practitioners whom the guide names, each with something of their own to try.
  package internal(set) var cast: [PractitionerID] = []

  /// The seed of everybody's practice area.
  package static let seed: UInt64 = 0x4D45_5252_4F57

  /// The version of this generator. A practice area of another edition is made again. Raise it with
  /// every change of the generated data.
  package static let edition = 12

  static let wantedClients = 2_350

  /// Makes the county as of a day.
  package static func make(seed: UInt64 = seed, today: CivilDate) -> PracticeCounty {
    var maker = CountyMaker(seed: seed, today: today)
    return maker.make()
  }
}

/// The people that an agency serves.
struct AgencyService {
  /// The ages of a school's pupils; nil for other agencies.
  let ages: ClosedRange<Int>?
  /// The towns served; empty for the whole county.
  let towns: [String]
}

/// A county while it is being made.
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
  /// The people that each agency serves.
  var services: [AgencyID: AgencyService] = [:]
  /// The accentless names of the cast's clients. Nobody else gets them, so that the guide's reader
  /// finds the right person first.
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

  /// The naming customs of the next household.
  mutating func nextNaming() -> HouseholdNaming {
    HouseholdNaming(stocks[drawPeople.index(&random)], &random)
  }

  /// An English given name used beside the own one.
  mutating func englishName(_ sex: Sex) -> String {
    stocks[0].givenName(sex, bornBefore1990: false, &random)
  }

  mutating func make() -> PracticeCounty {
    for plan in AgencyPlan.all { addAgency(plan) }
    addCast()
    castNames = Set(county.clients.flatMap(\.names).map(Self.plain))
    while county.clients.count < PracticeCounty.wantedClients { addHousehold() }
    addRecentEvents()
    addRolesAndProtection()
    addRareFacts()
    return county
  }

  /// A name without accents.
  static func plain(_ name: PersonName) -> String {
    PlainLetters.of("\(name.given) \(name.family)")
  }

  /// An identifier with a random gap of up to 2^32, as a directory gives.
  mutating func nextID<Subject>() -> Identifier<Subject> {
    lastID += Int64(random.number(1...(1 << 32)))
    return Identifier(rawValue: lastID)
  }

  /// A mobile number of Ofcom's drama range, 07700 900000 to 900999.
  mutating func nextMobile() -> String {
    // 7 and 1,000 have no common factor, so a thousand numbers differ and neighbours do not look
    // alike.
    lastMobile += 1
    return "07700 900\(threeDigits(lastMobile * 7))"
  }

  /// A landline number of Ofcom's drama range, 01632 960000 to 960999.
  mutating func nextLandline() -> String {
    lastLandline += 1
    return "01632 960\(threeDigits(lastLandline * 3))"
  }

  private func threeDigits(_ number: Int) -> String {
    let text = String(number % 1000)
    return String(repeating: "0", count: 3 - text.count) + text
  }

  /// A new NHS number of the test range, which starts with 999.
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

  /// A day in the past.
  ///
  /// - Parameter range: days ago.
  mutating func daysAgo(_ range: ClosedRange<Int>) -> CivilDate {
    today.adding(days: -random.number(range))
  }

  /// The day, or the last one before it on which people are visited.
  func workday(before day: CivilDate) -> CivilDate {
    (0...5).lazy.map { day.adding(days: -$0) }.first(where: isWorkday) ?? day
  }

  /// The day, or the next one after it on which people are visited.
  func workday(after day: CivilDate) -> CivilDate {
    (0...5).lazy.map { day.adding(days: $0) }.first(where: isWorkday) ?? day
  }

  private func isWorkday(_ day: CivilDate) -> Bool {
    day.weekday < .saturday && BankHolidays().name(on: day) == nil
  }
}
