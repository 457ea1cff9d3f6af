import PatchworkCore

@testable import PatchworkViewModels

extension Desk {
  /// A desk where keys go to a place, with Siân open and Amina in her network; nil for covers and for
  /// waiting, which no key leads to.
  static func at(_ place: Place) async throws -> Desk? {
    let desk = try await Desk.inTown()
    await desk.open("siân").press(.character("j"), .control("s"), .home)
    switch place {
    case .hidden, .locked, .waiting: return nil
    case .network: break
    case .client: await desk.press(.backTab)
    case .search: await desk.press(.character("/"))
    case .card: await desk.press(.character("r"))
    case .inbox: await desk.press(.character("w"))
    case .handover: await desk.press(.character("O"))
    case .form: await desk.press(.character("n"))
    case .duplicates:
      let draft = Client(names: [PersonName(given: "Siân", family: "Watson")])
      desk.model.carryOut(.open(.duplicates(DuplicateOffer(draft: draft, rows: []))))
    case .palette: await desk.press(.character(":"))
    case .confirm:
      let asked = Confirm(.undo, question: "Undo it?", yes: "Undo it", no: "Leave it")
      desk.model.carryOut(.open(.confirm(asked)))
    case .reasons:
      let page = ReasonPage(client: desk.town.mia, name: "Mia Watson", isPractice: false)
      desk.model.carryOut(.open(.reasons(page)))
    case .looks: await desk.press(.character("l"))
    case .choice: await desk.press(.character("A"), .character("="))
    case .list: await desk.press(.character("S"))
    case .filter: await desk.press(.character("l"), .character("f"))
    case .sheet: await desk.press(.character("P"))
    }
    return desk
  }
}
