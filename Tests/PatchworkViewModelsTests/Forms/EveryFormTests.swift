import Foundation
import PatchworkCore
import Testing

@testable import PatchworkViewModels

/// What holds for every form.
@MainActor
@Suite(.timeLimit(.minutes(1)))
struct EveryFormTests {
  /// Forms are known by their types alone, so that one without a test shows in the sources only.
  @Test func everyFormIsFilledInByATest() throws {
    let here = URL(filePath: #filePath).deletingLastPathComponent()
    let sources = here.deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appending(path: "Sources/PatchworkViewModels")
    let declared = try texts(in: sources).flatMap { text in
      text.matches(of: /struct (\w+): (?:FormDefinition|OwnAgencyForm)\b/).map { String($0.1) }
    }
    #expect(declared.count >= 20)
    let tests = try texts(in: here).joined()
    for form in declared { #expect(tests.contains("\(form)("), "no test fills in \(form)") }
  }

  private func texts(in folder: URL) throws -> [String] {
    let files = FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil)
    return try (files?.compactMap { $0 as? URL } ?? []).filter { $0.pathExtension == "swift" }
      .map { try String(contentsOf: $0, encoding: .utf8) }
  }

  /// A field shows what is said of it, whatever it is called; where several may be meant, the one
  /// that was changed.
  @Test func aRuleIsShownBesideTheFieldThatItIsAbout() throws {
    let form = Form(CorrectClientForm(Client(names: [PersonName(given: "Mia")])))
    let last = try #require(form.fields.lastIndex { $0.about.contains(.familyName) })
    var one = form
    one.showRefusal(field: .birth, rule: "must not lie before 1800")
    #expect(one.focusedField?.label == "Date of birth")
    #expect(one.focusedField?.problem == "must not lie before 1800" && one.problem == nil)

    var neither = form
    neither.showRefusal(field: .familyName, rule: "must not hold control characters")
    #expect(neither.problem == "Family name: must not hold control characters.")
    #expect(neither.fields.allSatisfy { $0.problem == nil })

    var changed = form
    changed.fields[last].control = .text(TextField("Pugh\u{7}"))
    changed.showRefusal(field: .familyName, rule: "must not hold control characters")
    #expect(changed.focused == last && changed.problem == nil)
    #expect(changed.fields[last].problem == "must not hold control characters")
  }
}

/// Rules that only the directory knows, each broken in a form and shown beside its field.
@MainActor
@Suite(.timeLimit(.minutes(1)))
struct RefusedFieldTests {
  private let tooLong = String(repeating: "n", count: 201)

  /// Saves the form on top after a text has been written in one of its fields.
  private func save<Definition: FormDefinition, Value>(
    _ desk: Desk, _ text: String, in key: (Definition) -> Form.Key<Value>?
  ) async -> String? {
    let isAbove = (desk.field(key)?.id.place ?? 0) < (desk.form?.focused ?? 0)
    await desk.go(to: key, by: isAbove ? .backTab : .tab).press(.control("u"))
    await desk.type(text).press(.control("s"))
    #expect(desk.isAt(desk.field(key)))
    #expect(desk.form?.problem == nil)
    return desk.field(key)?.problem
  }

  @Test func ofANewClient() async throws {
    let long = "must not be longer than 200 characters"
    let desk = try await Desk.inTown()
    await desk.press(.control("n"))
    await desk.type("Ada").press(.tab, .tab)
    await desk.type("Pugh")
    let form = { (form: NewClientForm) in form }
    #expect(await save(desk, tooLong, in: { form($0).name.middle }) == long)
    await desk.press(.control("u"))
    #expect(await save(desk, tooLong, in: { form($0).name.family }) == long)
    // With a family name again: by a given name alone somebody like her would be offered first.
    await desk.press(.control("u")).type("Pugh")
    #expect(await save(desk, tooLong, in: { form($0).address.line }) == long)
    await desk.press(.control("u"))
    #expect(
      await save(desk, "1 Jan 1700", in: { form($0).particulars.birth })
        == "must not lie before 1890")
  }

  @Test func ofACorrectedClient() async throws {
    let desk = try await Desk.inTown()
    await desk.open("siân").press(.backTab, .character("e"))
    // Siân has another name too; the one that was changed is meant.
    #expect(
      await save(desk, "=Siân", in: \CorrectClientForm.name.given)
        == "must not begin with = + - or @")
  }

  @Test func ofAnInvolvement() async throws {
    let desk = try await Desk.inTown()
    await desk.open("siân").press(.character("j"))
    #expect(
      await save(desk, tooLong, in: \JoinForm.role) == "must not be longer than 200 characters")
    await desk.press(.control("u"))
    await desk.type("nurse")
    await desk.go(to: \JoinForm.isLead).press(.right)
    await desk.go(to: \JoinForm.confidential).press(.right, .control("s"))
    #expect(
      desk.field(\JoinForm.isLead)?.problem
        == "is not for a service that is involved in confidence")
    #expect(desk.isAt(desk.field(\JoinForm.isLead)))
  }

  @Test func ofAColleague() async throws {
    let desk = try await Desk.inTown()
    desk.model.carryOut(.openForm(PractitionerForm(named: "Ada Pugh")))
    await desk.go(to: \PractitionerForm.agency.agency).type("council").press(.enter)
    await desk.go(to: \PractitionerForm.phone).type("0770")
    #expect(
      await save(desk, "=midwife", in: \PractitionerForm.role) == "must not begin with = + - or @")
    await desk.press(.control("u"))
    await desk.type("midwife").press(.control("s"))
    #expect(desk.field(\PractitionerForm.phone)?.problem != nil)
    #expect(desk.form?.problem == nil)
    await desk.go(to: \PractitionerForm.phone).press(.control("u"))
    #expect(
      await save(desk, "ada@", in: \PractitionerForm.email) == "must look like name@example.org")
  }

  @Test func ofAnInvitation() async throws {
    let desk = try await Desk.inTown()
    await desk.open("siân").press(.character("i"))
    await desk.type("joy").press(.enter, .control("s"))
    #expect(desk.field(\InviteForm.who)?.problem == "they are in this network already")
    #expect(desk.form?.problem == nil)
  }
}
