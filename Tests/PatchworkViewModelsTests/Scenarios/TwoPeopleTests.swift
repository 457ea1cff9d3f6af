import PatchworkCore
import Testing

@testable import PatchworkViewModels

/// Two people at one database.
@MainActor
@Suite(.timeLimit(.minutes(1)))
struct TwoPeopleTests {
  @Test func aColleagueWhoJoinsElsewhereShowsHere() async throws {
    let scratch = try Scratch()
    let town = try await Town.built(in: scratch.directory())
    let directory = try scratch.directory()
    let model = AppModel(directory: directory, clock: { Town.now })
    let (changes, changed) = AsyncStream<Void>.makeStream()
    model.onChange = { changed.yield() }
    model.start()
    await model.settle()
    model.openClient(town.mia, summary: nil, from: [])
    await model.settle()
    #expect(model.state.open?.people.current.isEmpty == true)

    let elsewhere = try scratch.directory(asker: .practitioner(town.joy))
    _ = try await elsewhere.open(town.mia, reason: .newReferral)
    _ = try await elsewhere.apply(
      .addInvolvement(
        Involvement(
          client: town.mia, practitioner: town.joy, agency: town.council, role: "social worker",
          from: Town.today)))
    for await _ in changes where model.state.open?.people.current.isEmpty == false { break }
    #expect(model.state.open?.people.current.first?.name == "Joy Adeyemi")
  }
}
