import Foundation
import Testing

/// What keeps a network alive, from the command line, in the practice area.
@Suite(.timeLimit(.minutes(2))) struct LivingCommandTests {
  private let home: URL

  init() throws { home = try Program.makeHome() }

  private func run(_ arguments: String...) throws -> Program.Result {
    try Program.patchwork(arguments, home: home)
  }

  @Test func attentionIsRaisedListedAndAcknowledged() throws {
    let rhys = try #require(
      try run("find", "--demo", "rhys pugh").output.split(separator: " ").first.map(String.init))
    let raised = try run(
      "attention", "--demo", "--as", "Joy Adeyemi", "--reason", "safeguarding", "--by", "tomorrow",
      "--to", "amina okafor", rhys)
    #expect(raised.output.hasPrefix("Sent to Amina Okafor."))
    #expect(raised.output.hasSuffix("“patchwork undo” undoes.\n"))
    let inbox = try run("inbox", "--demo")
    #expect(inbox.status == 0)
    let line = try #require(
      inbox.output.split(separator: "\n").first { $0.contains("Safeguarding: call today") })
    #expect(line.contains("Safeguarding: call today, answer by tomorrow, about Rhys Pugh"))
    let id = String(try #require(line.split(separator: " ").first))
    #expect(try run("acknowledge", "--demo", id).output == "Marked as seen.\n")
    let again = try run("acknowledge", "--demo", id)
    #expect(again.status == 4)
    #expect(again.errors.contains("you have marked it as seen already"))
    // Seen is not done: it is listed until it is, for both.
    let seen = try run("inbox", "--demo").output
    #expect(seen.contains("To do: seen, not done: 1\n\(id)  Safeguarding: call today"))
    let asked = try run("inbox", "--demo", "--as", "Joy Adeyemi").output
    #expect(asked.contains("seen, not done yet"))
    #expect(try run("done", "--demo", id).output == "Marked as done.\n")
    #expect(!(try run("inbox", "--demo").output.contains(id)))
    #expect(try run("done", "--demo", id).status == 4)
    #expect(try run("undo", "--demo").output == "Undone: it is not done (Rhys Pugh).\n")
  }

  @Test func aNumberIsDeadThenWorksThenMoves() throws {
    let card = try run("who", "--demo", "joy adeyemi").output
    let text = try #require(card.split(separator: "\n").first { $0.hasPrefix("Text ") })
    let number = String(text.dropFirst(5).prefix { $0 != "," })
    #expect(try run("number", "--demo", "dead", "joy adeyemi", number).status == 0)
    #expect(
      try run("who", "--demo", "joy adeyemi").output.contains(
        "\(number), marked as not working today"))
    #expect(try run("number", "--demo", "worked", "joy adeyemi", number).status == 0)
    #expect(try run("who", "--demo", "joy adeyemi").output.contains("\(number), confirmed today"))
    #expect(
      try run("number", "--demo", "moved", "joy adeyemi", number, "07700 900999").status == 0)
    // Joy's own number is hers: what another says of it stands beside it until she confirms it.
    let beside = try run("who", "--demo", "joy adeyemi").output
    #expect(beside.contains("\(number), confirmed today"))
    #expect(beside.contains("or instead 07700 900999, reported by Amina Okafor"))
    let inbox = try run("inbox", "--demo", "--as", "Joy Adeyemi").output
    let report = try #require(
      inbox.split(separator: "\n").first { $0.contains("07700 900999 instead of \(number)") })
    let id = String(report.prefix { $0 != " " })
    #expect(try run("accept", "--demo", "--as", "Joy Adeyemi", id).status == 0)
    #expect(
      try run("who", "--demo", "joy adeyemi").output.contains("07700 900999, confirmed today"))
    #expect(try run("number", "--demo", "dead", "joy adeyemi", "01632 960998").status == 1)
  }

  @Test func aClientIsSeenAndAVisitPlanned() throws {
    #expect(try run("seen", "--demo", "rhys pugh").output == "Seen today.\n")
    #expect(try run("seen", "--demo", "rhys pugh").status == 4)
    #expect(try run("seen", "--demo", "--next", "tomorrow", "rhys pugh").status == 0)
    #expect(try run("seen", "--demo", "--next", "none", "rhys pugh").status == 0)
    #expect(try run("seen", "--demo", "sian mair watson").status == 1)
  }

  @Test func whatWasDoneIsListedAndTakenBack() throws {
    #expect(try run("undo", "--demo", "--list").status == 1)
    #expect(try run("undo", "--demo").output == "Nothing to undo.\n")
    #expect(try run("seen", "--demo", "rhys pugh").output == "Seen today.\n")
    let listed = try run("undo", "--demo", "--list").output
    #expect(
      listed.hasSuffix(
        ": Seen today, Rhys Pugh. Undo: it is not noted that Rhys Pugh was seen today.\n"))
    #expect(try run("undo", "--demo", "--limit", "2").status == 2)
    #expect(
      try run("undo", "--demo").output
        == "Undone: it is not noted that Rhys Pugh was seen today.\n")
    #expect(try run("undo", "--demo", "--list").status == 1)
  }

  @Test func theHouseholdIsListedAndWorkersAreIntroduced() throws {
    let home = try run("household", "--demo", "rhys pugh").output
    #expect(home.contains("Mia Watson, 4: Amina Okafor, health visitor"))
    // Of those whom she has not opened how many work with them, until she says why.
    #expect(home.contains("Siân Watson, 10: 6 work with them; --why opens them."))
    let opened = try run("household", "--demo", "--why", "duty", "rhys pugh").output
    #expect(opened.contains("Siân Watson, 10: Joy Adeyemi, social worker"))
    let gaps = try run("show", "--demo", "--why", "training", "sian mair watson").output
    #expect(gaps.contains("To look at: no lead professional. Nobody co-ordinates"))
  }

  @Test func aColleagueIsInvitedAndACaseHandedOver() throws {
    func idOfFirst(_ result: Program.Result, _ words: String) throws -> String {
      let line = try #require(result.output.split(separator: "\n").first { $0.contains(words) })
      return String(try #require(line.split(separator: " ").first))
    }
    let invited = try run("invite", "--demo", "--to", "bev lyle", "rhys pugh")
    #expect(invited.output == "Sent an invitation.\n")
    let bev = try run("inbox", "--demo", "--as", "Bev Lyle")
    let id = try idOfFirst(bev, "Join as school nurse")
    #expect(
      try run("accept", "--demo", "--as", "Bev Lyle", id).output == "Joined the network.\n")
    #expect(try run("decline", "--demo", "--as", "Bev Lyle", id).status == 4)

    let offered = try run(
      "handover", "--demo", "--client", "rhys pugh", "--to", "bev lyle", "amina okafor")
    #expect(offered.output == "Asked Bev Lyle to take over 1 client.\n")
    let list = try run("handover", "--demo", "amina okafor").output
    #expect(list.contains("Rhys Pugh, health visitor: Bev Lyle is asked, open until"))
    let again = try run("inbox", "--demo", "--as", "Bev Lyle")
    let handover = try idOfFirst(again, "Take over as health visitor")
    #expect(
      try run("decline", "--demo", "--as", "Bev Lyle", handover).output == "Declined.\n")
    #expect(
      try run("handover", "--demo", "amina okafor").output
        .contains("Rhys Pugh, health visitor: Bev Lyle declined, nobody is asked"))
  }

  @Test func myDayListsMyClientsWithWhatIsDue() throws {
    let day = try run("day", "--demo")
    #expect(day.status == 0)
    #expect(day.output.contains("Rhys Pugh: visit "))
  }

  @Test func aManagerSaysWhatCountsAsAGap() throws {
    let ruth = ["--demo", "--as", "Ruth Cole"]
    func gaps(_ words: String...) throws -> Program.Result {
      try Program.patchwork(["gaps"] + ruth + words, home: home)
    }
    #expect(try gaps().output.contains("unseen, 28 days: Nobody in the network"))
    #expect(try gaps("no-lead", "off").output == "Corrected an agency.\n")
    #expect(try gaps("unseen", "14").status == 0)
    let rules = try gaps().output
    #expect(rules.contains("no-lead, off (your agency's own): Nobody co-ordinates"))
    #expect(rules.contains("unseen, 14 days (your agency's own)"))
    func lead(_ name: String) throws -> Bool {
      try run("show", "--demo", "--as", name, "--why", "training", "sian watson 2016").output
        .contains("To look at: no lead professional")
    }
    // It counts for her agency alone.
    #expect(try !lead("Ruth Cole") && lead("Joy Adeyemi"))
    #expect(try gaps("no-lead", "standard").status == 0)
    #expect(try lead("Ruth Cole"))
    #expect(try gaps("no-lead", "14").errors.contains("no-lead can be off or standard."))
    #expect(try run("gaps", "--demo", "--as", "Bev Lyle", "unseen", "3").status == 4)
  }

  @Test func theWholeInboxIsForMachinesToo() throws {
    let result = try run("inbox", "--demo", "--json")
    let parsed = try JSONSerialization.jsonObject(with: Data(result.output.utf8))
    let items = try #require((parsed as? [String: Any])?["items"] as? [[String: Any]])
    #expect(
      Set(items.compactMap { $0["kind"] as? String }) == [
        "attention", "confirmation", "death", "invitation", "invited", "sent",
      ])
  }

  @Test func thePageForTheFamilySaysWhoHelpsAndNothingElse() throws {
    let page = try run("sheet", "--demo", "--why", "training", "sian watson 2016")
    #expect(page.status == 0)
    #expect(page.output.hasPrefix("Who helps Siân Watson\n"))
    #expect(page.output.contains("Joy Adeyemi\n"))
    #expect(page.output.contains("In an emergency ring 999."))
    for secret in ["Mill Bank", "999 000", "2016", "Dafydd"] {
      #expect(!page.output.contains(secret), "\(secret)")
    }
    let large = try run("sheet", "--demo", "--large", "--why", "training", "sian watson 2016")
    #expect(large.output.split(separator: "\n").allSatisfy { $0.count <= 34 })
    let web = try run("sheet", "--demo", "--html", "--why", "training", "sian watson 2016")
    #expect(web.output.hasPrefix("<!DOCTYPE html>\n"))
    #expect(web.output.contains("<h2>Joy Adeyemi</h2>"))
  }
}
