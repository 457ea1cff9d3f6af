import PatchworkAPI
import PatchworkCore
import PatchworkStore

/// How the server answers one operation.
enum Endpoint {
  /// By the server itself, which may need to know who asks or not.
  case server(@Sendable (Call, DirectoryHandler) async throws -> Reply)
  /// From the directory, on behalf of the asker.
  case question(@Sendable (Call, LocalDirectory) async throws -> HTTPResponse)
  /// With the receipt of a change.
  case change(@Sendable (Call) throws -> Change)

  /// A value of the directory as JSON.
  static func value<Value: Encodable & Sendable>(
    _ ask: @escaping @Sendable (Call, LocalDirectory) async throws -> Value
  ) -> Endpoint {
    .question { call, directory in try .json(try await ask(call, directory)) }
  }

  static func act(_ act: @escaping @Sendable (Call) throws -> NetworkAct) -> Endpoint {
    .change { .act(try act($0)) }
  }

  /// An act that keeps the records right.
  static func rights(_ act: @escaping @Sendable (Call) throws -> RightsAct) -> Endpoint {
    .change { .rights(try act($0)) }
  }
}

/// The operations of a subject with their answers, one row for each.
protocol ServedSubject: OperationSubject {
  var endpoint: Endpoint { get }
}

extension Operation.ID {
  var endpoint: Endpoint { served.endpoint }

  private var served: any ServedSubject {
    switch self {
    case .server(let id): id
    case .asker(let id): id
    case .search(let id): id
    case .clients(let id): id
    case .involvements(let id): id
    case .practitioners(let id): id
    case .agencies(let id): id
    case .access(let id): id
    case .inbox(let id): id
    case .attention(let id): id
    case .households(let id): id
    case .invitations(let id): id
    case .doorbell(let id): id
    case .merging(let id): id
    case .sharing(let id): id
    case .shielding(let id): id
    }
  }
}
