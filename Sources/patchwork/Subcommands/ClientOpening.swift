import PatchworkCommandLine
import PatchworkCore

/// ClientOpening a client from the command line.
enum ClientOpening {
  /// The option, for a page of help.
  static let option = (
    name: "--why REASON",
    summary: OpeningReason.offered(inPracticeArea: true).map(\.rawValue).joined(separator: ", ")
  )

  /// The reason that was given as an option, if one was.
  static func reason(
    _ arguments: inout Arguments, from option: String = "--why"
  ) throws(UsageError) -> OpeningReason? {
    guard let text = try arguments.takeValue(option, what: worded("a reason")) else { return nil }
    guard let reason = OpeningReason(rawValue: text),
      OpeningReason.offered(inPracticeArea: true).contains(reason)
    else {
      throw UsageError(worded("\(option) is one of \(choices(isPractice: true))."))
    }
    return reason
  }

  /// The client's network; nil, and said, when a reason is missing.
  static func network(
    of client: ClientID, _ reason: OpeningReason?, in directory: any Directory
  ) async throws -> Network? {
    do {
      return try await directory.open(client, reason: reason)
    } catch DirectoryError.merged(let survivor) {
      Output.problem(worded("This person's two records are now one: \(survivor)."))
      return try await network(of: survivor, reason, in: directory)
    } catch let error as DirectoryError where error.asksWhy {
      let isPractice = try await directory.summary().isPractice
      await directory.settle()
      Output.problem(
        worded("\(error.sentence) Add --why with one of \(choices(isPractice: isPractice))."))
      return nil
    }
  }

  /// Closes a shielded client who was opened for a reason.
  static func leave(
    _ network: Network, _ reason: OpeningReason?, in directory: any Directory
  ) async {
    // A member of the network has opened it without one.
    guard reason != nil, network.isShielded else { return }
    _ = try? await directory.apply(.rights(.leaveShielded(network.client.id)))
  }

  /// - Returns: the client's network if the asker is in it, otherwise nil.
  static func ownNetwork(
    of client: ClientID, in directory: any Directory
  ) async throws -> Network? {
    do {
      return try await directory.network(of: client)
    } catch let error as DirectoryError where error.asksWhy {
      await directory.settle()
      return nil
    }
  }

  private static func choices(isPractice: Bool) -> String {
    OpeningReason.offered(inPracticeArea: isPractice).map(\.rawValue).joined(separator: ", ")
  }
}
