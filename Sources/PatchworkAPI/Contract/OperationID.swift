/// The operations of one subject. What an operation is, how the server answers it and what the
/// client sends are each a `switch` over its cases, so that none can be left out.
package protocol OperationSubject: RawRepresentable<String>, CaseIterable, Hashable, Sendable {
  /// What one of the operations is; its raw value is the `operationId` in the API document.
  var operation: Operation { get }
}

extension Operation {
  /// Names an operation of any subject.
  package enum ID: Hashable, Sendable {
    case server(ServerOperation)
    case asker(AskerOperation)
    case search(SearchOperation)
    case clients(ClientOperation)
    case involvements(InvolvementOperation)
    case practitioners(PractitionerOperation)
    case agencies(AgencyOperation)
    case access(AccessOperation)
    case inbox(InboxOperation)
    case attention(AttentionOperation)
    case households(HouseholdOperation)
    case invitations(InvitationOperation)
    case doorbell(DoorbellOperation)
    case merging(MergingOperation)
    case sharing(SharingOperation)
    case shielding(ShieldingOperation)
  }
}

extension Operation.ID: CaseIterable {
  package static let allCases: [Self] =
    ServerOperation.allCases.map(Self.server) + AskerOperation.allCases.map(Self.asker)
    + SearchOperation.allCases.map(Self.search) + ClientOperation.allCases.map(Self.clients)
    + InvolvementOperation.allCases.map(Self.involvements)
    + PractitionerOperation.allCases.map(Self.practitioners)
    + AgencyOperation.allCases.map(Self.agencies) + AccessOperation.allCases.map(Self.access)
    + InboxOperation.allCases.map(Self.inbox) + AttentionOperation.allCases.map(Self.attention)
    + HouseholdOperation.allCases.map(Self.households)
    + InvitationOperation.allCases.map(Self.invitations)
    + DoorbellOperation.allCases.map(Self.doorbell) + MergingOperation.allCases.map(Self.merging)
    + SharingOperation.allCases.map(Self.sharing)
    + ShieldingOperation.allCases.map(Self.shielding)

  package var operation: Operation { named.operation }

  /// The `operationId` in the API document; the journal and the metrics use it too.
  package var name: String { named.rawValue }

  private var named: any OperationSubject {
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
