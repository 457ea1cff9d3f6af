import PatchworkCore
import Testing

@testable import PatchworkAPI

@Suite("Paths and what they mean", .timeLimit(.minutes(1)))
struct RouteTests {
  @Test("every operation is found again by the path that asks for it")
  func everyOperation() throws {
    for id in Operation.ID.allCases {
      let operation = id.operation
      let first = Samples.clientID.description
      let second = Samples.agency.id.description
      let route = try Route(
        method: operation.method.rawValue, target: operation.path([first, second]) + "?limit=5")
      #expect(route.id == id)
      let places = operation.path.split(separator: "{").count - 1
      #expect(route.identifiers == Array([first, second].prefix(places)))
      #expect(route.query == ["limit": "5"])
    }
  }

  @Test("HEAD asks what GET asks, and a target may name the server")
  func otherForms() throws {
    #expect(try Route(method: "HEAD", target: "/v1/me").id == .asker(.me))
    #expect(try Route(method: "GET", target: "http://a.example.org/v1/me").id == .asker(.me))
    let route = try Route(method: "GET", target: "/v1/clients/%41?kind=m%C3%A8re&&x")
    #expect(route.identifiers == ["A"])
    #expect(route.query == ["kind": "mère", "x": ""])
  }

  @Test(
    "what is not known is refused",
    arguments: [
      ("GET", "/", 404), ("GET", "/v1", 404), ("GET", "/v1/me/", 404), ("GET", "//v1/me", 404),
      ("GET", "/v1/clients//network", 404), ("GET", "/v2/me", 404), ("DELETE", "/v1/me", 405),
      ("OPTIONS", "*", 400), ("GET", "v1/me", 400), ("GET", "/v1/clients/%zz", 400),
      ("GET", "/v1/clients/%00", 400), ("GET", "/v1/clients/%ff", 400),
      ("GET", "/v1/clients/%4", 400), ("BREW", "/v1/clients/x", 405), ("GET", "http://a", 404),
    ])
  func refusals(_ method: String, _ target: String, _ status: Int) {
    do {
      let route = try Route(method: method, target: target)
      Issue.record("\(route.id)")
    } catch {
      #expect(error.status == status)
    }
  }
}
