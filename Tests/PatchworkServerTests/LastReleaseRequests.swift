import Foundation
import PatchworkCore
import PatchworkStore
import ServedDirectory
import Testing

/// The requests of the last release, sent by Amina to a server of today, which Tom uses too.
final class LastRelease {
  /// What came back.
  struct Answer {
    let status: Int
    let text: String

    /// The identifier of what was added or changed.
    func subject<Subject>() throws -> Identifier<Subject> {
      let rest = try #require(text.components(separatedBy: #""subject":""#).dropFirst().first)
      return try #require(Identifier<Subject>(String(rest.prefix(13))))
    }
  }

  static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .appendingPathComponent("LastRelease")

  let served: ServedDirectory
  let amina: LocalDirectory
  let tom: LocalDirectory
  let me: Practitioner
  let colleague: Practitioner
  /// What was sent so far, by the files' names.
  private(set) var sent: Set<String> = []

  init() async throws {
    served = try ServedDirectory()
    let mine = try await served.linkedPractitioner()
    let theirs = try await served.practitioner("tom", "Price")
    try await served.local.give([.practitioner, .steward, .override], to: mine)
    try await served.local.give([.practitioner, .override], to: theirs)
    amina = served.local.asking(as: .practitioner(mine))
    tom = served.local.asking(as: .practitioner(theirs))
    me = try #require(try await amina.me())
    colleague = try #require(try await tom.me())
  }

  /// Sends a request as it was recorded, with the identifiers of today's records in the places of
  /// those that it was recorded with.
  ///
  /// - Parameters:
  ///   - version: of the record that is corrected.
  ///   - isRefused: whether it is understood and not allowed, as it was in the last release.
  @discardableResult
  func send(
    _ name: String, _ identifiers: [String: String] = [:], version: Int = 1,
    isRefused: Bool = false,
    sourceLocation: SourceLocation = #_sourceLocation
  ) async throws -> Answer {
    let files = try FileManager.default.contentsOfDirectory(atPath: Self.folder.path)
    let file = try #require(files.first { $0.dropFirst(3) == "\(name).http" })
    sent.insert(file)
    var text = String(
      decoding: try Data(contentsOf: Self.folder.appendingPathComponent(file)), as: UTF8.self)
    let everybody = [
      "0P00000000001": me.id.description, "0A00000000001": me.agency.description,
      "0P00000000002": colleague.id.description, "0A00000000002": colleague.agency.description,
    ]
    for (recorded, today) in everybody.merging(identifiers, uniquingKeysWith: { $1 }) {
      text = text.replacingOccurrences(of: recorded, with: today)
    }
    text = text.replacingOccurrences(of: "if-match: \"1\"", with: "if-match: \"\(version)\"")
      .replacingOccurrences(of: "\"version\":1", with: "\"version\":\(version)")
    let client = RawClient(socket: served.socket)
    client.send(text)
    let answer = await client.read(until: "}")
    let status = Int(answer.dropFirst(9).prefix(3)) ?? 0
    let isRight = isRefused ? status == 403 : (200...201).contains(status)
    #expect(isRight, "\(name): \(answer)", sourceLocation: sourceLocation)
    return Answer(status: status, text: answer)
  }

  /// A client of somebody's own.
  func client(
    of directory: LocalDirectory, _ given: String, line: String = ""
  ) async throws -> ClientID {
    var draft = Client(names: [PersonName(given: given, family: "Pugh")])
    if !line.isEmpty { draft.addresses = [Address(line: line, postcode: Postcode("ST16 2LH"))] }
    let id = ClientID(rawValue: try await directory.apply(.addClient(draft)).subject)
    _ = try await join(directory, id)
    return id
  }

  /// Joins a client's network.
  @discardableResult
  func join(
    _ directory: LocalDirectory, _ client: ClientID, confidential: Confidentiality? = nil
  ) async throws -> InvolvementID {
    let person = try #require(try await directory.me())
    _ = try await directory.open(client, reason: .jointWork)
    let id = InvolvementID(
      rawValue: try await directory.apply(
        .addInvolvement(
          Involvement(
            client: client, practitioner: person.id, agency: person.agency, role: "youth worker",
            from: CivilDate("2020-01-01")!))
      ).subject)
    guard let confidential else { return id }
    let network = try await directory.network(of: client)
    var held = try #require(network.involvements.first { $0.id == id })
    held.confidential = confidential
    _ = try await directory.apply(.correctInvolvement(held))
    return id
  }
}
