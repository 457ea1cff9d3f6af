import PatchworkCore
import Testing

@testable import PatchworkViewModels

/// The table of keys: one letter, one verb, on every page; what acts on others asks first or is undone.
@MainActor
@Suite(.timeLimit(.minutes(2)))
struct KeyTableTests {
  /// What each letter and sign may mean, wherever it is pressed: the same verb for what is chosen.
  private static let verbs: [Character: Set<CommandID>] = [
    "q": [.back], "Q": [.quit], "/": [.find], "f": [.filter], ":": [.palette], "?": [.help],
    "r": [.reachSomeone, .retry], "c": [.copy, .copyCaller, .copySheet],
    "+": [.confirmContactPoint], "-": [.reportDead],
    "e": [.correctClient, .correctInvolvement, .replaceContactPoint], "E": [.correctClient],
    "y": [.answerYes, .answerHere], "Y": [.answerThroughCover],
    "x": [.answerNo, .endInvolvement, .withdrawOffer],
    " ": [.markCase], "*": [.markAllCases],
    "a": [.raiseAttention], "s": [.seenToday], "d": [.planVisit],
    "j": [.join], "i": [.involve], "F": [.addRelative],
    "o": [.handOver], "O": [.handOverSeveral],
    "m": [.showMap], "t": [.showTimeline], "v": [.showVisits], "g": [.switchOrdering],
    "h": [.showHousehold], "l": [.showLooks, .showLooksAtMe],
    "n": [.newClient, .noteSharing], "w": [.openInbox], "p": [.myDetails],
    "T": [.showAgency], "K": [.showAccounts], "u": [.undo], "U": [.showChanges],
    "=": [.narrowAudit], "W": [.exportAudit],
    "P": [.showSheet], "R": [.announceMove], "D": [.ringDoorbell], "S": [.showSharing],
    "M": [.showRecords], "A": [.showAudit],
  ]

  /// Kept for what is to come: a code to photograph.
  private static let reserved: Set<Character> = ["#"]

  @Test func everyLetterHasOneVerbOnEveryPage() {
    for command in CommandTable.all {
      for place in Place.allCases {
        for case .character(let key) in command.keys(in: place) {
          #expect(
            Self.verbs[key]?.contains(command.id) == true, "\(key) in \(place): \(command.title)")
          #expect(!Self.reserved.contains(key), "\(key) in \(place)")
        }
      }
    }
  }

  @Test func aLetterThatLostItsPlaceHasNoOtherMeaningThere() {
    for moved in MovedKey.all {
      for place in moved.places {
        let commands = CommandTable.all.filter { $0.keys(in: place).contains(moved.key) }
        #expect(commands.isEmpty, "\(moved.sentence) in \(place)")
      }
    }
  }

  /// Pressed on every page, a letter that lost its place changes nothing but the line that tells.
  @Test(arguments: [Place.card, .inbox, .client, .network, .choice, .reasons])
  func aLetterThatLostItsPlaceOnlyNamesItsHeir(place: Place) async throws {
    for moved in MovedKey.all where moved.places.contains(place) {
      let desk = try #require(try await Desk.at(place))
      let before = desk.state
      guard moved.applies(desk.state) else { continue }
      await desk.press(moved.key)
      #expect(desk.status == moved.sentence)
      #expect(desk.state.place == before.place)
      #expect(desk.state.overlays.count == before.overlays.count)
      #expect(desk.state.changesThisSitting == before.changesThisSitting)
    }
  }

  /// A desk at a place, used again until a key has led away from it.
  @MainActor
  private final class Walk {
    let place: Place
    private var desk: Desk?

    init(_ place: Place) { self.place = place }

    func atPlace() async throws -> Desk? {
      if let desk, desk.state.place == place, desk.state.open?.people.presentation == .list {
        return desk
      }
      desk = try await Desk.at(place)
      return desk
    }
  }

  @Test(arguments: Place.allCases) func whatActsOnOthersAsksOrIsUndone(place: Place) async throws {
    guard !Place.typed.contains(place), place != .search else { return }
    let keys = Set(CommandTable.all.flatMap { $0.keys(in: place) }).union(
      "0123456789yx".map { .character($0) })
    let walk = Walk(place)
    for case .character(let key) in keys where !"uUqQ".contains(key) {
      guard let desk = try await walk.atPlace() else { return }
      let before = desk.state.changesThisSitting
      await desk.press(.character(key))
      guard desk.state.changesThisSitting > before else { continue }
      if CommandTable.command(for: .character("u"), in: desk.state)?.id != .undo {
        await desk.press(.escape)
      }
      await desk.press(.character("u"))
      #expect(
        desk.state.changesThisSitting == before, "\(key) in \(place): \(desk.status ?? "")")
    }
  }

  @Test(arguments: Place.allCases) func theFooterHasSixKeysAndAllCanBeUsed(place: Place)
    async throws
  {
    guard let desk = try await Desk.at(place) else { return }
    for _ in 0..<8 {
      let footer = CommandTable.footer(in: desk.state)
      #expect(!footer.isEmpty && footer.count <= 6, "\(place)")
      #expect(Set(footer.map(\.key)).count == footer.count, "\(place)")
      await desk.press(.down)
    }
    let walk = Walk(place)
    for item in CommandTable.footer(in: desk.state) where item.key.count == 1 {
      let command = try #require(
        CommandTable.all.first { $0.keys(in: place).map(\.label).contains(item.key) })
      guard let desk = try await walk.atPlace() else { return }
      await desk.press(.down, times: 8)
      // The key before may have dealt with what was chosen.
      guard CommandTable.footer(in: desk.state).contains(item) else { continue }
      await desk.press(.character(Character(item.key)))
      #expect(desk.status?.hasPrefix("\(command.title): ") != true, "\(desk.status ?? "")")
    }
  }

  @Test func onACardTheRequestIsToThatPerson() async throws {
    let desk = try #require(try await Desk.at(.card))
    #expect(desk.card?.title == "Joy Adeyemi")
    await desk.press(.character("a"))
    let members = try #require(desk.filling(AttentionForm.self)).members
    let asked = members.filter { desk.form?[$0.isAsked].content == "yes" }
    #expect(members.count > 1 && asked.map(\.practitioner) == [desk.town.joy])
  }
}
