import PatchworkAPI
import PatchworkCore
import PatchworkStore

extension AskerOperation: ServedSubject {
  var endpoint: Endpoint {
    switch self {
    case .me:
      .question { _, directory in
        guard let me = try await directory.me() else { return HTTPResponse(status: 204) }
        return try .json(me, version: me.version)
      }
    case .introduceMyself: .change { try $0.body(IntroductionBody.self).change }
    case .roles:
      .value { _, directory in
        try await directory.roles().sorted { $0.rawValue < $1.rawValue }
      }
    case .wishMail: .act { .wishMail(try $0.body(MailWishBody.self).isMailed) }
    case .undoableChanges:
      .value { call, directory in
        Page(items: try await directory.undoableChanges(limit: try call.limit()))
      }
    case .undoLastChange:
      .question { call, directory in
        let receipt =
          if let key = try call.key() {
            try await directory.undoLastChange(once: key)
          } else {
            try await directory.undoLastChange()
          }
        guard let receipt else { return HTTPResponse(status: 204) }
        return try .json(ReceiptBody(receipt))
      }
    }
  }
}
