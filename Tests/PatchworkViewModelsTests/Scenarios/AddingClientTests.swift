import PatchworkCore
import Testing

@testable import PatchworkViewModels

/// Adding and correcting a client.
@MainActor
@Suite(.timeLimit(.minutes(1)))
struct AddingClientTests {
  @Test func whatWasTypedAndNotFoundIsTheNameOfTheNewClient() async throws {
    let desk = try await Desk.inTown()
    await desk.type("nguyen thi hong").press(.control("n"))
    #expect(desk.field(\NewClientForm.name.given)?.content == "Nguyen Thi")
    #expect(desk.field(\NewClientForm.name.family)?.content == "Hong")
  }

  @Test func aNumberTypedIsNoName() async throws {
    let desk = try await Desk.inTown()
    await desk.type("999 012").press(.control("n"))
    #expect(desk.field(\NewClientForm.name.given)?.content == "")
    #expect(desk.form?.isChanged == false)
  }

  @Test func aNewClientIsAddedAndOpened() async throws {
    let desk = try await Desk.inTown()
    await desk.press(.control("n"))
    await desk.type("Ó").press(.enter, .enter)
    await desk.type("Briain").press(.enter, .enter)
    await desk.type("about 7").press(.enter, .right, .enter)
    await desk.press(.enter)
    await desk.type("1 Quay").press(.enter)
    await desk.type("ws129zz").press(.enter, .enter)
    #expect(desk.form == nil)
    let client = try #require(desk.state.open?.network?.client)
    #expect(client.name.display == "Ó Briain")
    #expect(client.birth == .estimated(year: 2018))
    #expect(client.sex == .female)
    #expect(client.currentAddress?.postcode?.text == "WS12 9ZZ")
    #expect(desk.status?.isEmpty == false)
  }

  @Test func whatIsWrongIsSaidBesideTheFieldAndNothingIsAdded() async throws {
    let desk = try await Desk.inTown()
    await desk.press(.control("n"))
    await desk.press(.tab, .tab, .tab, .tab)
    await desk.type("31 Feb 2020").press(.tab, .tab)
    await desk.type("999 000 0001").press(.tab, .tab)
    await desk.type("nowhere").press(.control("s"))
    #expect(desk.field(\NewClientForm.name.given)?.problem != nil)
    #expect(desk.field(\NewClientForm.particulars.birth)?.problem?.contains("3 Mar 2016") == true)
    #expect(desk.field(\NewClientForm.particulars.nhsNumber)?.problem == NHSNumber.form)
    #expect(desk.field(\NewClientForm.address.postcode)?.problem == Postcode.form)
    #expect(desk.isAt(desk.field(\NewClientForm.name.given)))
    await desk.type("A")
    #expect(desk.field(\NewClientForm.name.given)?.problem == nil)
    #expect(desk.state.open == nil)
  }

  @Test func nobodyIsBornTomorrow() async throws {
    let desk = try await Desk.inTown()
    await desk.press(.control("n"))
    await desk.type("Baby").press(.tab, .tab, .tab, .tab)
    await desk.type("15/10/2025").press(.control("s"))
    #expect(desk.field(\NewClientForm.particulars.birth)?.problem == "that day is yet to come")
  }

  @Test func duplicatesAreOfferedBeforeSaving() async throws {
    let desk = try await Desk.inTown()
    await desk.press(.control("n"))
    await desk.type("Shan").press(.tab, .tab)
    await desk.type("Watson").press(.control("s"))
    guard case .duplicates(let offer) = desk.state.overlays.last else {
      Issue.record("no offer")
      return
    }
    #expect(offer.rows.contains { $0.title == "Siân Watson" })
    let place = try #require(offer.rows.firstIndex { $0.title == "Siân Watson" })
    await desk.press(.down, times: place).press(.enter)
    #expect(desk.state.open?.id == desk.town.sian)
    #expect(desk.state.overlays.isEmpty)
  }

  @Test func noneOfThemSavesTheNewClient() async throws {
    let desk = try await Desk.inTown()
    await desk.press(.control("n"))
    await desk.type("Shan").press(.tab, .tab)
    await desk.type("Watson").press(.control("s"), .end, .enter)
    #expect(desk.state.overlays.isEmpty)
    #expect(desk.state.open?.name == "Shan Watson")
    #expect(desk.state.open?.id != desk.town.sian)
  }

  @Test func escFromTheOfferGoesBackToTheForm() async throws {
    let desk = try await Desk.inTown()
    await desk.press(.control("n"))
    await desk.type("Shan").press(.tab, .tab)
    await desk.type("Watson").press(.control("s"), .escape)
    #expect(desk.field(\NewClientForm.name.given)?.content == "Shan")
    #expect(desk.form?.isSaving == false)
  }

  @Test func aCorrectionShowsAtOnce() async throws {
    let desk = try await Desk.inTown()
    await desk.open("siân").press(.backTab, .character("e"))
    #expect(desk.field(\CorrectClientForm.particulars.birth)?.content == "3 Mar 2016")
    await desk.press(.tab)
    await desk.type("Mair").press(.control("s"))
    #expect(desk.fact(.name)?.text == "Siân Mair Watson")
    #expect(desk.fact(.otherName)?.text == "Shan")
    #expect(desk.fact(.address)?.text == "14 Mill Bank, Stafford ST16 2LH")
  }

  @Test func aMoveKeepsTheOldAddress() async throws {
    let desk = try await Desk.inTown()
    await desk.open("siân").press(.backTab, .character("e"))
    await desk.go(to: \CorrectClientForm.address.line)
    await desk.press(.control("u"))
    await desk.type("2 New Road, Stone").press(.tab, .tab, .right, .control("s"))
    #expect(desk.fact(.address)?.text == "2 New Road, Stone ST16 2LH")
    #expect(desk.fact(.formerAddress)?.text == "14 Mill Bank, Stafford ST16 2LH")
  }

  @Test func aWrongAddressIsReplaced() async throws {
    let desk = try await Desk.inTown()
    await desk.open("siân").press(.backTab, .character("e"))
    await desk.go(to: \CorrectClientForm.address.line)
    await desk.press(.control("u"))
    await desk.type("41 Mill Bank, Stafford").press(.control("s"))
    #expect(desk.fact(.address)?.text == "41 Mill Bank, Stafford ST16 2LH")
    #expect(desk.fact(.formerAddress) == nil)
  }

  @Test func aNameCanBeAddedAndTakenAway() async throws {
    let desk = try await Desk.inTown()
    await desk.open("siân").press(.backTab, .character("e"))
    await desk.go(to: \CorrectClientForm.otherNames[0].given)
    await desk.press(.control("u"))
    await desk.go(to: \CorrectClientForm.otherNames[1].kind)
    await desk.type("f").press(.tab, .tab)
    await desk.type("Pugh").press(.control("s"))
    let others = desk.state.open?.facts.lines.filter { $0.kind == .otherName } ?? []
    #expect(others.map(\.label) == ["formerly"])
    #expect(others.map(\.text) == ["Pugh"])
  }

  @Test func aCorrectionOfWhatSomebodyElseSavedMeanwhileIsRefused() async throws {
    let desk = try await Desk.inTown()
    await desk.open("siân").press(.backTab, .character("e"))
    desk.held.fail(.conflict)
    await desk.press(.tab)
    await desk.type("Mair").press(.control("s"))
    #expect(desk.form?.problem == DirectoryError.conflict.sentence)
    #expect(desk.field(\CorrectClientForm.name.middle)?.content == "Mair")
    #expect(desk.form?.isSaving == false)
  }

  @Test func aRuleOfTheDirectoryIsSaidBesideItsField() async throws {
    let desk = try await Desk.inTown()
    await desk.press(.control("n"))
    await desk.type("Ann")
    desk.held.fail(.invalid(field: .familyName, rule: "at most 200 characters"))
    await desk.press(.control("s"))
    #expect(desk.field(\NewClientForm.name.family)?.problem == "at most 200 characters")
    #expect(desk.isAt(desk.field(\NewClientForm.name.family)))
  }
}
