import PatchworkCore
import Testing

@testable import PatchworkViewModels

/// A record that somebody else changes while its form is filled in.
@MainActor
@Suite(.timeLimit(.minutes(1)))
struct OvertakenTests {
  @Test func whatSomebodyElseChangedMeanwhileIsSaidAndWhatIsMineStays() async throws {
    let (amina, joy) = try await Desk.twoInTown()
    await amina.open("siân").press(.backTab, .character("e"))
    let hers = try joy.colleague(.practitioner(joy.town.joy))
    var record = try await hers.network(of: joy.town.sian).client
    record.names[0].middle = "Anwen"
    record.preferredName = PreferredName("Shan")
    _ = try await hers.apply(.correctClient(record))

    await amina.go(to: \CorrectClientForm.name.middle)
    await amina.type("Mair")
    await amina.go(to: \CorrectClientForm.address.line).press(.control("u"))
    await amina.type("3 Weir Lane").press(.control("s"))
    // Nothing is saved, and nothing is lost.
    let problem = try #require(amina.form?.problem)
    #expect(problem.hasPrefix("Joy Adeyemi changed this"))
    #expect(problem.contains("Goes by") && problem.contains("Ctrl-S saves what stands here now"))
    #expect(amina.field(\CorrectClientForm.address.line)?.content == "3 Weir Lane")
    #expect(amina.field(\CorrectClientForm.preferredName.name)?.content == "Shan")
    // What both changed shows both.
    let both = amina.field(\CorrectClientForm.name.middle)
    #expect(both?.content == "Mair" && both?.problem?.hasSuffix("to: Anwen") == true)
    #expect(try await hers.network(of: joy.town.sian).client.name.middle == "Anwen")

    await amina.press(.control("s"))
    #expect(amina.form == nil)
    let saved = try await hers.network(of: joy.town.sian).client
    #expect(saved.name.middle == "Mair" && saved.preferredName?.name == "Shan")
    #expect(saved.currentAddress?.line == "3 Weir Lane")
  }
}
